// Rules for the theme's scripts, their tests, and the scripts that tests run in a page.
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["node_modules/", "output/", "build/", ".venv/", ".tools/", "tests/browser/scripts/"] },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", 150],
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
    },
  },
  { files: ["themes/**/*.js", "tools/build/live.js"], languageOptions: { globals: globals.browser } },
  { files: ["themes/site/static/js/theme.js"], languageOptions: { sourceType: "script" } },
  { files: ["tests/js/**", "*.config.js"], languageOptions: { globals: globals.node } },
];
