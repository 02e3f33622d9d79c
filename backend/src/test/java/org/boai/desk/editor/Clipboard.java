package org.boai.desk.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What other programs put on the clipboard, or under the pointer, of a person at the editor. */
final class Clipboard {
    /** Puts on the clipboard what a program would, and a picture of 40 pixels where it is asked. */
    private static final String PASTE =
            """
            async ({ type, html, text, rtf, picture, at }) => {
              const canvas = document.createElement("canvas");
              canvas.width = canvas.height = 40;
              canvas.getContext("2d").fillRect(0, 0, 40, 40);
              const png = await new Promise((done) => canvas.toBlob(done, "image/png"));
              const hex = [...new Uint8Array(await png.arrayBuffer())]
                .map((byte) => byte.toString(16).padStart(2, "0")).join("");
              const data = new DataTransfer();
              if (html) data.setData("text/html", html);
              if (text) data.setData("text/plain", text);
              if (rtf) data.setData("text/rtf", rtf.replace("PNG", hex));
              if (picture) data.items.add(new File([png], "黑块.png", { type: "image/png" }));
              const body = document.querySelector(".ProseMirror");
              if (type === "drop") {
                const range = document.createRange();
                range.selectNodeContents([...body.querySelectorAll("p")].find((one) => one.textContent === at));
                const box = range.getBoundingClientRect();
                body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true,
                  clientX: box.right - 1, clientY: (box.top + box.bottom) / 2 }));
              } else {
                body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
              }
            }
            """;

    private Clipboard() {}

    /** What a program copied, kept as it was. */
    static String sample(String name) {
        try (var file = Clipboard.class.getResourceAsStream("/clipboard/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void paste(EditorScene scene, Map<String, Object> copied) {
        scene.page().evaluate(PASTE, copied);
    }

    /** Lets go of it over the end of the paragraph whose text is {@code at}. */
    static void drop(EditorScene scene, Map<String, Object> dragged) {
        var all = new HashMap<>(dragged);
        all.put("type", "drop");
        scene.page().evaluate(PASTE, all);
    }
}
