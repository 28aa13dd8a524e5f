// On a change request's page, words that are selected in a difference become the quotation of the next comment.
const quote = document.querySelector<HTMLInputElement>("#comment-form [name='Input.Quote']");

if (quote) {
  const form = quote.form!;
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const place = selection?.anchorNode?.parentElement?.closest("[data-quotable]");
    const words = selection?.toString().replace(/\s+/g, " ").trim() ?? "";
    const file = place?.closest<HTMLElement>("[data-path]");
    if (!place || !file || words.length === 0) return;
    quote.value = words.slice(0, quote.maxLength);
    field("Input.Path").value = file.dataset.path ?? "";
    field("Input.Blob").value = file.dataset.blob ?? "";
  });
}
