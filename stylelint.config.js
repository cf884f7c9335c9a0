// The standard rules, and what this theme wants beside them.
export default {
  extends: "stylelint-config-standard",
  rules: {
    // The bundler reads addresses in quotation marks.
    "import-notation": "string",
    // Block, element after two underscores, modifier after two hyphens.
    "selector-class-pattern": "^[a-z][a-z0-9-]*(__[a-z0-9-]+)?(--[a-z0-9-]+)?$",
    "selector-max-id": 0,
    "max-nesting-depth": [2, { ignoreAtRules: ["media", "container"] }],
    // Most rules stand in the order in which a page has its parts, whatever that weighs.
    "no-descending-specificity": null,
  },
};
