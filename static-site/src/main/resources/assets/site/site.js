// Remembers how a reader wants the pages to look, offers the link of a page, and suggests what to
// search for. Pages need none of it.
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

  // A combobox with a list (ARIA APG): the reader types on, the list follows a little later.
  const QUIET_MS = 200;
  const offerSuggestions = (form, number) => {
    const input = form.querySelector("input[name=q]");
    const list = document.createElement("ul");
    const said = document.createElement("p");
    let asking = null;
    let waiting = 0;
    let chosen = -1;

    list.id = "suggestions-" + number;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.suggestions);
    said.className = "hidden";
    said.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    form.append(list, said);

    const choose = (at) => {
      chosen = at;
      [...list.children].forEach((option, index) => {
        option.setAttribute("aria-selected", String(index === at));
      });
      if (at < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({ block: "nearest" });
      }
    };

    const close = () => {
      clearTimeout(waiting);
      asking?.abort();
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };

    const show = (items) => {
      list.replaceChildren(
        ...items.map((item, index) => {
          const option = document.createElement("li");
          const sort = document.createElement("span");
          option.id = list.id + "-" + index;
          option.setAttribute("role", "option");
          option.dataset.url = item.url;
          sort.textContent = item.sort;
          option.append(item.text, sort);
          return option;
        }),
      );
      list.hidden = items.length === 0;
      input.setAttribute("aria-expanded", String(items.length > 0));
      said.textContent = items.length === 0 ? "" : items.length + " " + form.dataset.suggested;
      choose(-1);
    };

    const ask = async () => {
      const text = input.value.trim();
      asking?.abort();
      if (text === "" || /^[\x20-\x7e]$/.test(text)) {
        close();
        return;
      }
      asking = new AbortController();
      try {
        const address = form.dataset.suggest + "?q=" + encodeURIComponent(text);
        const answer = await fetch(address, { signal: asking.signal });
        if (answer.ok && document.activeElement === input) {
          show((await answer.json()).items);
        }
      } catch {
        // Without suggestions the form still searches.
      }
    };

    input.addEventListener("input", (event) => {
      clearTimeout(waiting);
      if (!event.isComposing) {
        waiting = setTimeout(ask, QUIET_MS);
      }
    });
    input.addEventListener("compositionend", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, QUIET_MS);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const count = list.hidden ? 0 : list.children.length;
      if (event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" && count === 0) {
        ask();
      } else if (event.key === "ArrowDown") {
        choose(chosen + 1 >= count ? -1 : chosen + 1);
      } else if (event.key === "ArrowUp" && count > 0) {
        choose(chosen < 0 ? count - 1 : chosen - 1);
      } else if (event.key === "Escape" && count > 0) {
        close();
      } else if (event.key === "Enter" && chosen >= 0) {
        location.assign(list.children[chosen].dataset.url);
      } else {
        return;
      }
      event.preventDefault();
    });
    // Before the field loses the focus, and with it the list.
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option !== null && event.button === 0) {
        location.assign(option.dataset.url);
      }
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("form[data-suggest]").forEach(offerSuggestions);
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
