// The uploaded files: where they are seen, how one is chosen, how one is sent.
import { ask } from "./server.js";
import { dialog, make, size } from "./dom.js";
import { words } from "./words.js";

const WIDTHS = [320, 640, 960, 1280, 1920];
const WANTED = { image: "IMAGE", video: "VIDEO", captions: "CAPTIONS", any: "ANY_FILE" };
const ACCEPTED = { image: "image/*", video: "video/mp4", captions: ".vtt,text/vtt" };

// The address of a file for people at the desk.
export function address(asset) {
  return `/admin/media/${asset.sha256}/${encodeURIComponent(asset.fileName || "file")}`;
}

// A picture no wider than is needed here.
export function picture(asset, wanted) {
  const width = WIDTHS.filter((one) => one <= (asset.width || 0)).find((one) => one >= wanted)
    || WIDTHS.filter((one) => one <= (asset.width || 0)).pop();
  return width ? `/admin/media/${asset.sha256}/${width}.webp` : address(asset);
}

export function facts(asset) {
  return [asset.fileName, asset.bytes ? size(asset.bytes) : "", asset.width ? `${asset.width}×${asset.height}` : ""]
    .filter(Boolean).join(" · ");
}

// Sends a file, for a place that wants a kind of file; the answer is its reference.
export async function upload(file, kind = "any") {
  const form = new FormData();
  form.append("wanted", WANTED[kind]);
  form.append("file", file, file.name || words.pictureName + ".png");
  return reference(await ask("/admin/media", form, 120_000));
}

// Offers what was uploaded and the way to upload more; calls back with a reference.
export function choose(kind, chosen) {
  const grid = make("ul", { class: "files-grid" });
  const said = make("p", { class: "hint", role: "alert" });
  const input = make("input", {
    type: "file",
    id: "picker-upload",
    accept: ACCEPTED[kind] || null,
    onchange: () => input.files.length && take(input.files[0]),
  });
  const more = make("button", { type: "button", class: "secondary", onclick: () => page() }, words.more);
  const box = dialog(kind === "image" ? words.chooseFigure : words.chooseFile, "picker",
    make("label", { for: "picker-upload" }, words.uploadNew), input, said,
    make("h3", {}, words.uploaded), grid, more);
  let after = "";

  async function take(file) {
    said.textContent = words.uploading;
    try {
      pick(await upload(file, kind));
    } catch (failure) {
      said.textContent = failure.message || words.uploadOffline;
      input.value = "";
    }
  }

  async function page() {
    const query = new URLSearchParams({ ...(kind === "any" ? {} : { kind: kind.toUpperCase() }), ...(after ? { after } : {}) });
    said.textContent = "";
    try {
      const found = await ask("/admin/media?" + query);
      grid.append(...found.items.map(card));
      after = found.next || "";
      more.hidden = !after;
      // What an upload was answered meanwhile stays.
      said.textContent ||= grid.childElementCount ? "" : words.noFiles;
    } catch (failure) {
      said.textContent = failure.message || words.offline;
    }
  }

  function card(item) {
    const asset = reference(item);
    return make("li", {}, make("button", { type: "button", onclick: () => pick(asset) },
      kind === "image" ? make("img", { src: picture(asset, 320), alt: "", loading: "lazy" }) : null,
      make("span", {}, facts(asset))));
  }

  function pick(asset) {
    box.close();
    chosen(asset);
  }

  page();
}

// The reference that a content holds, out of what the server says of a file.
function reference(item) {
  const asset = { sha256: item.sha256, fileName: item.fileName, mediaType: item.mediaType, bytes: item.bytes };
  return item.width ? { ...asset, width: item.width, height: item.height } : asset;
}
