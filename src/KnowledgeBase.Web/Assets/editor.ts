// The editor: live preview, saving without leaving the page, and the promise that nothing typed is lost. Every form works
// without this module; it only saves the way round through whole pages.
import { policy } from "./trusted-types";

const PREVIEW_DELAY = 150;

type Saved = { number: number; head: string; blob: string; bodyHash: string; merged: boolean; retryKey: string };

/** Warns before a page with unsent text is left; sending a form is no leaving. */
const keepText = (form: HTMLFormElement): { isDirty: () => boolean; clean: () => void } => {
  let dirty = form.dataset.unsaved === "true";
  // On the window and before all others: the guard stops what it finds at the document, and such a text is unsent too.
  window.addEventListener("input", (event) => {
    const field = event.target as HTMLInputElement;
    if (field.form === form && field.name !== "tab") dirty = true;
  }, true);
  form.addEventListener("submit", (event) => { if (!event.defaultPrevented) dirty = false; });
  window.addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });
  return { isDirty: () => dirty, clean: () => { dirty = false; } };
};

/** What the server stores of a text: line feeds only, none around it. */
const normalize = (text: string): string => text.replace(/\r\n|[\r\f\u0085\u2028\u2029]/g, "\n").replace(/^\n+|\n+$/g, "");

const sha256 = async (text: string): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const start = (form: HTMLFormElement): void => {
  const body = form.querySelector<HTMLTextAreaElement>("#body")!;
  const preview = form.querySelector<HTMLElement>("#preview")!;
  const status = form.querySelector<HTMLElement>("#editor-status")!;
  const signIn = form.querySelector<HTMLElement>("#sign-in-elsewhere")!;
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
  let version = 0;

  const say = (text: string, state = ""): void => { status.textContent = text; status.dataset.state = state; };

  // The newest text wins: a request that is overtaken is given up, and its answer is never shown.
  let running: AbortController | undefined;
  let timer = 0;
  const refresh = async (): Promise<void> => {
    running?.abort();
    const mine = running = new AbortController();
    preview.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.dataset.preview!, { method: "POST", body: new FormData(form), headers: { "HX-Request": "true" }, signal: mine.signal });
      if (answer.ok && mine === running) {
        preview.innerHTML = policy.createHTML(await answer.text()) as string;
        preview.dataset.version = String(version);
      }
    } catch {
      // Given up, or no connection: the next change tries again.
    } finally {
      if (mine === running) preview.removeAttribute("aria-busy");
    }
  };
  const refreshSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(refresh, PREVIEW_DELAY);
  };

  const kept = keepText(form);
  form.addEventListener("input", (event) => {
    const name = (event.target as HTMLInputElement).name;
    if (name === "tab" || name === "Input.Change") return;
    version++;
    say(form.dataset.textUnsaved!);
    refreshSoon();
  });

  // A session that ended in between may be a new one by now, in another tab: its page has a token that counts.
  const renewToken = async (): Promise<boolean> => {
    const page = await fetch(form.dataset.page!, { headers: { "HX-Request": "true" } });
    if (!page.ok || page.redirected && page.url.includes("/account/login")) return false;
    const parsed = new DOMParser().parseFromString(policy.createHTML(await page.text()) as string, "text/html");
    const token = parsed.querySelector<HTMLInputElement>("#editor input[name=__RequestVerificationToken]");
    if (token) form.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")!.value = token.value;
    return token !== null;
  };

  const send = (): Promise<Response> => fetch(form.action, {
    method: "POST", body: new FormData(form), headers: { Accept: "application/json", "HX-Request": "true" },
  });

  const take = async (saved: Saved, sent: string, sentVersion: number): Promise<void> => {
    const unchanged = sentVersion === version;
    if (!saved.merged && saved.bodyHash !== await sha256(normalize(sent))) {
      say(form.dataset.textUnconfirmed!, "bad");
      return;
    }
    field("Input.Number").value = String(saved.number);
    field("Input.RetryKey").value = saved.retryKey;
    const draft = form.querySelector<HTMLAnchorElement>("#editor-draft")!;
    draft.href = `/reviews/${saved.number}`;
    draft.textContent = form.dataset.draftOf!.replace("{0}", `#${saved.number}`);
    const address = `${form.dataset.page}&change=${saved.number}`;
    history.replaceState(history.state, "", address);
    if (saved.merged) {
      // The stored text holds somebody else's words too. While ours go on, they stay based on what we saw and merge again.
      say(form.dataset.textMerged!, "good");
      if (unchanged) { kept.clean(); location.assign(address); }
      return;
    }
    field("Input.BasedOn").value = saved.head;
    document.querySelector("#editor-notice")?.remove();
    if (unchanged) { kept.clean(); say(form.dataset.textSaved!.replace("{0}", saved.blob.slice(0, 8)), "good"); }
  };

  let saving = false;
  const save = async (): Promise<void> => {
    if (saving) return;
    saving = true;
    signIn.hidden = true;
    say(form.dataset.textSaving!);
    const sent = body.value;
    const sentVersion = version;
    try {
      let answer = await send();
      if (answer.status === 400 || answer.status === 401) {
        if (await renewToken()) answer = await send();
        if (answer.status === 400 || answer.status === 401) {
          say(form.dataset.textSignedOut!, "bad");
          signIn.hidden = false;
          return;
        }
      }
      if (answer.ok && answer.headers.get("Content-Type")?.startsWith("application/json")) await take(await answer.json() as Saved, sent, sentVersion);
      else if (answer.ok) { kept.clean(); form.submit(); }
      else say(form.dataset.textFailed!, "bad");
    } catch {
      say(form.dataset.textOffline!, "bad");
    } finally {
      saving = false;
    }
  };

  form.addEventListener("submit", (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    if (button && button.name !== "save") return;
    event.preventDefault();
    void save();
  }, { capture: true });

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    if (form.reportValidity()) void save();
  });

  // A fault names a line: go there.
  form.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLElement>("[data-line]");
    if (!link) return;
    event.preventDefault();
    const lines = body.value.split("\n");
    const line = Math.min(Number(link.dataset.line), lines.length);
    const from = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
    form.querySelector<HTMLInputElement>('[name=tab][value=write]')!.checked = true;
    body.focus();
    body.setSelectionRange(from, from + lines[line - 1].length);
    body.scrollTop = Math.max(0, (line - 8) * Number.parseFloat(getComputedStyle(body).lineHeight));
  });

  // The bar names what is being written.
  field("Input.Title").addEventListener("input", () => {
    form.querySelector(".editor-name h1")!.textContent = field("Input.Title").value || " ";
  });
};

const editor = document.querySelector<HTMLFormElement>("#editor");
if (editor) start(editor);
else document.querySelectorAll<HTMLFormElement>("form[data-keeps-text]").forEach(keepText);
