// The county page: typed or chosen, the county's answer appears, and stands in the address.
import { addressOf, CountyBox } from "./county-box.js";

const part = (name) => document.querySelector(`[data-county-${name}]`);
const answer = part("answer");
const stateField = part("state");
const countyField = part("choice");
const files = new Map();

const load = (slug) => {
  if (!files.has(slug)) files.set(slug, fetch(`/county/${slug}.json`).then((reply) => reply.json()));
  return files.get(slug);
};

const put = (name, text) => {
  const element = answer.querySelector(`[data-answer-${name}]`);
  element.textContent = text;
  element.hidden = !text;
  return element;
};
const link = (label, url) => Object.assign(document.createElement("a"), { textContent: label, href: url });

const item = ([name, url, said], here, miles) => {
  const row = answer.querySelector("template").content.cloneNode(true);
  const title = row.querySelector("a");
  title.textContent = name;
  title.href = url;
  row.querySelector("[data-item-miles]").textContent = miles ?? "";
  row.querySelector("[data-item-said]").textContent = [here, said].filter(Boolean).join(" ");
  return row;
};

const heading = (held, count, near) => {
  if (held) return count === 1 ? "1 community’s region holds this county:" : `The regions of ${count} communities hold this county:`;
  return `${answer.dataset.nobody} ${near ? "The nearest communities:" : ""}`;
};

const show = (data, fips, place) => {
  const county = data.counties.find(([code]) => code === fips);
  if (!county) return showUnknown(fips);
  const [, name, holders, nearest] = county;
  const held = holders.length > 0;
  put("name", `${name}, ${data.state}`);
  put("place", place ? `${place} is counted here in ${name}; a city may reach into other counties too.` : "");
  put("words", heading(held, holders.length, nearest.length));
  const rows = held
    ? holders.map(([number, here]) => item(data.communities[number], here))
    : nearest.map(([number, miles]) => item(data.communities[number], "", miles));
  put("list", "").replaceChildren(...rows);
  answer.querySelector("[data-answer-list]").hidden = false;
  put("means", held ? "" : answer.dataset.means);
  const unplaced = put("unplaced", data.unplaced.length ? `${answer.dataset.unplaced}: ` : "");
  data.unplaced.forEach(([label, url], number) => unplaced.append(number ? ", " : "", link(label, url)));
  const all = put("all", `All counties of ${data.state}`);
  all.href = `${data.url}#county-${fips}`;
  part("status").textContent = `${name}, ${data.state}: ${heading(held, holders.length, nearest.length)}`;
  answer.hidden = false;
};

const showUnknown = (fips) => {
  answer.hidden = true;
  part("status").textContent = part("unknown").textContent = `No county has the code ${fips}.`;
};

const choices = (data, fips) => {
  const options = data.counties.map(([code, name]) => new Option(name, code, false, code === fips));
  countyField.replaceChildren(new Option("Choose the county", ""), ...options);
  countyField.disabled = false;
  countyField.value = fips ?? "";
};

const slugOf = (fips) =>
  [...stateField.options].find((option) => option.dataset.fips === fips.slice(0, 2))?.value;

const read = async () => {
  const wanted = new URLSearchParams(location.search);
  const fips = wanted.get("county") ?? "";
  part("unknown").textContent = "";
  if (!fips) {
    answer.hidden = true;
    return;
  }
  const slug = slugOf(fips);
  if (!slug) return showUnknown(fips);
  const place = wanted.get("place") ?? "";
  const [data, known] = await Promise.all([load(slug), place && box.knows(place, fips)]);
  if (new URLSearchParams(location.search).get("county") !== fips) return;
  stateField.value = slug;
  choices(data, fips);
  show(data, fips, known ? place : "");
};

const go = (address) => {
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
  return read();
};

const box = new CountyBox(part("box"), async (found) => {
  await go(addressOf(found));
  answer.scrollIntoView({ block: "nearest" });
});
stateField.addEventListener("change", async () => {
  const slug = stateField.value;
  if (!slug) {
    countyField.replaceChildren(new Option("First choose the state", ""));
    countyField.disabled = true;
    return;
  }
  const data = await load(slug);
  if (stateField.value === slug) choices(data);
});
countyField.addEventListener("change", () => {
  if (countyField.value) go(addressOf({ fips: countyField.value }));
});
addEventListener("popstate", read);

read();
const typed = new URLSearchParams(location.search).get("q");
if (typed) {
  box.input.value = typed;
  box.input.focus();
  box.suggest();
}
