// The reading page on a call: copies words to say, ticks steps, and says so when a link names a place that is gone.
document.addEventListener("click", async (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>("button[data-copy]");
  if (!button) return;
  const source = button.closest("[data-copy-source], .say");
  const text = [...(source?.querySelectorAll("p, li") ?? [])].map((part) => part.textContent?.trim()).join("\n");
  await navigator.clipboard.writeText(text);
  const label = button.textContent;
  button.textContent = button.dataset.copied ?? label;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => { button.textContent = label; }, 1500);
});

const article = document.querySelector<HTMLElement>("article[data-article]");
if (article) {
  const anchor = decodeURIComponent(location.hash.slice(1));
  const notice = document.querySelector<HTMLElement>("#missing-anchor");
  if (anchor && notice && !document.getElementById(anchor)) notice.hidden = false;
}
