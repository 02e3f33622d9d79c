// The pictures inside what was pasted: those that came along are uploaded, of the others it is told
// why they did not come. Files of other sites are never fetched, neither here nor by the server.
import { announce } from "./dom.js";
import { upload } from "./files.js";
import { picturesOf } from "./rtf.js";
import { Offline, Refused } from "./server.js";
import { words } from "./words.js";

// How many pictures are told of one by one.
const MOST_TOLD = 8;

// Whether the same may go well a little later.
export function passes(failure) {
  return failure instanceof Offline
    || (failure instanceof Refused && ([401, 403, 429].includes(failure.status) || failure.status >= 500));
}

// The pictures of a page with the file of each, where there is one.
export function gather(page, files, rtf) {
  const pictures = [...page.querySelectorAll("img")].map((image, at) => picture(image, at + 1));
  const elsewhere = pictures.filter((one) => one.elsewhere);
  const beside = elsewhere.length
    ? [picturesOf(rtf, words.pastedName), files].find((list) => list.length === elsewhere.length) || [] : [];
  elsewhere.forEach((one, at) => (one.file = beside[at] || null));
  return pictures;
}

function picture(image, number) {
  const late = image.dataset.src || "";
  const source = /^https?:/i.test(late) ? late : image.getAttribute("src") || "";
  const name = image.getAttribute("alt") || words.pictureNumber(number);
  if (/^https?:/i.test(source)) {
    image.setAttribute("src", source);
    return { image, name, host: hostOf(source) };
  }
  return source.startsWith("data:image/")
    ? { image, name, file: inline(source), inline: true }
    : { image, name, elsewhere: /^(file|blob|cid):/i.test(source) };
}

function hostOf(address) {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
}

// The picture of a data address; null when it is none that can be read.
function inline(source) {
  const found = /^data:(image\/[\w.+-]+);base64,(.*)$/s.exec(source);
  try {
    return found ? new File([Uint8Array.from(atob(found[2]), (sign) => sign.charCodeAt(0))],
      words.pastedName(1) + "." + found[1].slice(6).replace("jpeg", "jpg").replace(/\W.*/, ""), { type: found[1] }) : null;
  } catch {
    return null;
  }
}

// Uploads those that are not there yet. What cannot be taken at all is remembered; a failure that
// passes is thrown.
export async function bring(pictures) {
  for (const one of pictures.filter((wanted) => wanted.file && !wanted.asset && !wanted.refused)) {
    announce(words.uploadingPicture);
    try {
      one.asset = await upload(one.file);
    } catch (failure) {
      if (passes(failure)) {
        throw failure;
      }
      one.refused = failure.message;
    }
  }
  pictures.filter((one) => one.image).forEach(place);
}

// Says in the page what the server knows the picture by, or that a picture stood here.
function place({ image, asset, host }) {
  if (asset) {
    image.removeAttribute("src");
    delete image.dataset.src;
    image.dataset.sha256 = asset.sha256;
  } else if (!host && image.getAttribute("src")) {
    image.setAttribute("src", "file:");
  }
}

// What did not come along, a sentence for each.
export function leftOut(pictures) {
  const refused = pictures.filter((one) => one.refused).map((one) => words.pictureRefused(one.name, one.refused));
  const byHand = pictures.filter((one) => !one.file && (one.elsewhere || one.inline));
  const linked = pictures.filter((one) => one.host);
  return [
    ...refused,
    ...(byHand.length ? [words.picturesByHand(byHand.length)] : []),
    ...(linked.length ? [words.picturesLinked(linked.length,
      linked.slice(0, MOST_TOLD).map((one) => words.linkedPicture(one.name, one.host)).join(words.between)
        + (linked.length > MOST_TOLD ? "…" : ""))] : []),
  ];
}
