// The box on other pages leads to the county page.
import { addressOf, CountyBox } from "./county-box.js";

for (const box of document.querySelectorAll("[data-county-box]")) {
  new CountyBox(box, (found) => location.assign(addressOf(found)));
}
