// Signs in again on the page, when the session ended while somebody wrote.
import { dialog, make } from "./dom.js";
import { ask, holdToken, send } from "./server.js";

// Calls back with what the server says of the document once somebody is signed in.
export function signInAgain(path, login, done) {
  if (document.querySelector("dialog.sign-in")) {
    return;
  }
  const name = make("input", { id: "again-login", name: "login", value: login, autocomplete: "username" });
  const password = make("input", { id: "again-password", name: "password", type: "password", autocomplete: "current-password" });
  const code = make("input", { id: "again-code", name: "code", autocomplete: "one-time-code", maxlength: "40" });
  const said = make("p", { class: "error", role: "alert" });
  const form = make("form", {},
    make("p", {}, "登录已过期。您写的都还在，已存在这个浏览器里。登录后会接着保存。"),
    make("label", { for: "again-login" }, "账号"), name,
    make("label", { for: "again-password" }, "密码"), password,
    make("label", { for: "again-code" }, "验证码（开了两步验证才填）"), code, said,
    make("div", { class: "row" }, make("button", { class: "primary" }, "登录")));
  const box = dialog("请重新登录", "sign-in", form);
  password.focus();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    try {
      const sent = await send("/admin/sign-in", { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (sent.type !== "opaqueredirect") {
        said.textContent = sent.status === 429 ? "失败次数过多，请稍后再试。" : "账号、密码或验证码不对。";
        return;
      }
      const here = await ask(path + "/presence");
      holdToken(here.csrf);
      box.close();
      done(here);
    } catch (failure) {
      said.textContent = failure.message || "网络不通，请稍后再试。";
    }
  });
}
