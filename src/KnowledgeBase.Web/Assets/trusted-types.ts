// The one Trusted Types policy of the site. HTML comes from our own server only, where it has passed the allow-list;
// workers come from our own bundle only.
import htmx from "htmx.org/dist/htmx.esm.js";

const sameOrigin = (url: string): string => {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`Refused to load ${url}`);
  return url;
};

export const policy = window.trustedTypes?.createPolicy("kb", {
  createHTML: (html: string) => html,
  createScriptURL: sameOrigin,
}) ?? { createHTML: (html: string) => html, createScriptURL: sameOrigin };

htmx.registerExtension("trusted-types", {
  init: (api: { initSecurity(policy: unknown): void }) => api.initSecurity(policy),
});

export { htmx };
