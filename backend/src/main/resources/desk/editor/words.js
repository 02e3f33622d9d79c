// The texts of the editor, in the language of the page.
import { en } from "./words.en.js";
import { zh } from "./words.zh.js";

export const words = document.documentElement.lang === "en" ? en : zh;
