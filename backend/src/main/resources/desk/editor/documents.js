// Other documents: what they are called, and how one is chosen.
import { dialog, make } from "./dom.js";
import { ask } from "./server.js";
import { words } from "./words.js";

const known = new Map();

export const documents = {
  // The title and address of a document by its content id; the id itself while that is not known.
  async name(id) {
    if (!known.has(id)) {
      known.set(id, ask("/admin/references?" + new URLSearchParams({ id }))
        .then((found) => found[0] || { name: id, title: "" })
        .catch(() => {
          known.delete(id);
          return { name: id, title: "" };
        }));
    }
    return known.get(id);
  },

  // Lets one be found by words of its title or by its address.
  choose(chosen) {
    const input = make("input", { type: "search", id: "document-search", autocomplete: "off" });
    const found = make("ul", { class: "found" });
    const said = make("p", { class: "hint", role: "status" });
    const box = dialog(words.whichDocument, "documents",
      make("label", { for: "document-search" }, words.documentSearch), input, said, found);
    let asked = 0;

    async function search() {
      const mine = ++asked;
      try {
        const list = await ask("/admin/references?" + new URLSearchParams({ q: input.value.trim() }));
        if (mine === asked) {
          found.replaceChildren(...list.map((one) => make("li", {}, make("button", {
            type: "button",
            onclick: () => {
              known.set(one.id, Promise.resolve(one));
              box.close();
              chosen(one.id, one);
            },
          }, make("strong", {}, one.title || words.untitled), make("span", {}, one.name)))));
          said.textContent = list.length ? "" : words.noDocuments;
        }
      } catch (failure) {
        said.textContent = failure.message || words.offline;
      }
    }

    let timer = 0;
    input.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(search, 250);
    });
    input.focus();
    search();
  },
};
