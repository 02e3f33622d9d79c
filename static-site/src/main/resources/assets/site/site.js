// Remembers how a reader wants the pages to look, and offers the link of a page. Pages need none of it.
(() => {
  "use strict";

  const KEY = "boai-display";
  const CHOICES = { theme: ["light", "dark"], contrast: ["more"], size: ["large", "larger"] };
  const root = document.documentElement;

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      return kept !== null && typeof kept === "object" ? kept : {};
    } catch {
      return {};
    }
  };

  const keep = (display) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(display));
    } catch {
      // A browser that keeps nothing still shows the choice on this page.
    }
  };

  const show = (display) => {
    for (const [name, values] of Object.entries(CHOICES)) {
      if (values.includes(display[name])) {
        root.dataset[name] = display[name];
      } else {
        delete root.dataset[name];
      }
    }
  };

  let display = read();
  show(display);

  const offerDisplay = () => {
    const panel = document.getElementById("display");
    if (panel === null || typeof panel.showPopover !== "function") {
      return;
    }
    for (const input of panel.querySelectorAll("input")) {
      input.checked = input.value === (display[input.name] ?? "");
    }
    panel.addEventListener("change", (event) => {
      display = { ...display, [event.target.name]: event.target.value };
      show(display);
      keep(display);
    });
    for (const button of document.querySelectorAll("[popovertarget=display]")) {
      button.hidden = false;
    }
  };

  const offerLink = (share) => {
    const link = share.querySelector("a");
    const said = share.querySelector("[role=status]");
    const button = share.querySelector("button");
    if (navigator.clipboard === undefined) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(link.href);
      said.textContent = share.dataset.copied;
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    offerDisplay();
    document.querySelectorAll(".share").forEach(offerLink);
  });

  // Another tab may have changed it.
  addEventListener("storage", (event) => {
    if (event.key === KEY) {
      display = read();
      show(display);
    }
  });
})();
