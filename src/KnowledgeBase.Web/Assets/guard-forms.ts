// Holds back what carries card data: a search, the submission of a form, and every request of htmx. A field is checked while somebody types;
// the warning next to it offers to mask, and nothing is changed without that click.
import { inspect, mask } from "./guard";

type Field = HTMLInputElement | HTMLTextAreaElement;

const fields = (form: HTMLElement): Field[] =>
  [...form.querySelectorAll<Field>("textarea, input:not([type]), input[type=text], input[type=search]")];

const hasCardData = (field: Field): boolean => inspect(field.value).length > 0;

// The search box has the warning beside it; other forms have one of their own.
const warningOf = (form: Element): HTMLElement | null => form.querySelector<HTMLElement>("[data-guard-warning], #guard-warning");

const check = (form: HTMLElement): boolean => {
  // A form that cannot say why it holds a text back sends it: the server refuses it, shows where, and loses nothing.
  const warning = warningOf(form);
  if (!warning) return true;
  const clean = !fields(form).some(hasCardData);
  warning.hidden = clean;
  return clean;
};

// Before htmx hears of it, so that no request is even planned.
document.addEventListener("input", (event) => {
  const form = (event.target as Element).closest?.("form");
  if (form && !check(form)) event.stopImmediatePropagation();
}, true);

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (check(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  fields(form).find(hasCardData)?.focus();
}, true);

// A request that was planned a moment before the last digit reads the fields only now.
document.addEventListener("htmx:config:request", (event) => {
  const form = (event.target as Element).closest?.("form");
  if (form && !check(form)) event.preventDefault();
}, true);

document.addEventListener("click", (event) => {
  const form = (event.target as Element).closest?.("[data-guard-mask]")?.closest("form");
  for (const field of form ? fields(form).filter(hasCardData) : []) {
    field.value = mask(field.value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
});
