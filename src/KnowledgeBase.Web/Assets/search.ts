// Results while typing. The newest query wins: htmx aborts the request in flight (hx-sync) and this module drops an
// answer that belongs to an older text. Up and down move through the hits, Enter opens one, Escape returns to the box.
const box = document.querySelector<HTMLInputElement>("#q");
const results = document.querySelector<HTMLElement>("#results");

const hits = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>("#results a.hit-link")];

// The text that the list on the page answers.
const answered = (): string => results?.querySelector<HTMLElement>("[data-query]")?.dataset.query ?? "";

const move = (step: number): void => {
  const links = hits();
  const at = links.indexOf(document.activeElement as HTMLAnchorElement) + step;
  if (at < 0) box?.focus();
  else links[Math.min(at, links.length - 1)]?.focus();
};

if (box && results) {
  const form = box.form!;

  document.addEventListener("keydown", (event) => {
    const inSearch = event.target === box || results.contains(event.target as Node);
    if (!inSearch || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") { box.focus(); box.select(); }
    else if (event.key === "Enter" && event.target === box && hits().length > 0 && answered() === box.value.trim()) hits()[0].click();
    else return;
    event.preventDefault();
  });

  // The address always names what is shown, so that it can be shared and the back button returns to it.
  document.body.addEventListener("htmx:after:swap", () => {
    const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    for (const [name, value] of [...query]) if (!value) query.delete(name);
    history.replaceState(history.state, "", query.size ? `/search?${query}` : "/");
  });

  // Coming back from an article: the browser may restore an older text than the one that the page was made for.
  window.addEventListener("pageshow", () => {
    if (box.value.trim() !== answered()) box.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
