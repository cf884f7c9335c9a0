// The box on other pages leads to the county page.
import { CountyBox } from "./county-box.js";
import { addressOf } from "./county-names.js";

for (const box of document.querySelectorAll("[data-county-box]")) {
  new CountyBox(/** @type {HTMLElement} */ (box), (found) => location.assign(addressOf(found)));
}
