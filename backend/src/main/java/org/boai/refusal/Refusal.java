package org.boai.refusal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.boai.content.check.Finding;
import org.boai.document.Address;
import org.boai.document.DocumentId;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;

/** Why the product says no. The code is stable and documented; the message says what to do. */
public sealed interface Refusal {
    /** Stable, lower case with hyphens, never reworded. */
    String code();

    /** What is wrong and what to do, in Chinese. */
    String message();

    /** What was asked for is not there. */
    record NotFound(String what) implements Refusal {
        @Override
        public String code() {
            return "not-found";
        }

        @Override
        public String message() {
            return "找不到%s。请检查名称，或回到列表重新选择。".formatted(what);
        }
    }

    /** What was asked for was public and is not any more (PUB-11). */
    record Withdrawn(String reason) implements Refusal {
        @Override
        public String code() {
            return "withdrawn";
        }

        @Override
        public String message() {
            return "已撤下：" + reason;
        }
    }

    /** A link that was given out shows nothing any more. */
    record LinkEnded(String message) implements Refusal {
        @Override
        public String code() {
            return "link-ended";
        }
    }

    /** The person may not do this. */
    record Forbidden(String why) implements Refusal {
        @Override
        public String code() {
            return "forbidden";
        }

        @Override
        public String message() {
            return why;
        }
    }

    /** The text was changed by someone else meanwhile (PUB-12). */
    record Stale(long yours, long current) implements Refusal {
        @Override
        public String code() {
            return "stale-revision";
        }

        @Override
        public String message() {
            return "您打开的是第 %d 次保存的稿子，现在已是第 %d 次。请对照最新稿，把您的改动合进去再保存。".formatted(yours, current);
        }
    }

    /** The address belongs, or once belonged, to another document. */
    record PathTaken(Address address) implements Refusal {
        @Override
        public String code() {
            return "path-taken";
        }

        @Override
        public String message() {
            return "网址 %s 已被另一篇文稿使用过。请换一个网址名。".formatted(address.path());
        }
    }

    /** A check found something that blocks. */
    record InvalidContent(List<Finding> findings) implements Refusal {
        @Override
        public String code() {
            return "invalid-content";
        }

        @Override
        public String message() {
            return "文稿有 %d 处问题须先改正。".formatted(findings.size());
        }
    }

    /** A field of a request is not usable. */
    record InvalidInput(String field, String why) implements Refusal {
        @Override
        public String code() {
            return "invalid-input";
        }

        @Override
        public String message() {
            return why;
        }
    }

    /** A query parameter that the endpoint does not have; ignoring it would hide a mistake. */
    record UnknownParameter(String name, List<String> known) implements Refusal {
        @Override
        public String code() {
            return "unknown-parameter";
        }

        @Override
        public String message() {
            return known.isEmpty()
                    ? "这个地址不接受任何查询参数。请去掉 %s。".formatted(name)
                    : "没有 %s 这个查询参数。可用的参数：%s。".formatted(name, String.join("、", known));
        }
    }

    /** The document is not in a state in which this can be done. */
    record WrongState(String state, String action) implements Refusal {
        public WrongState(DraftStage stage, String action) {
            this(StateWords.zh(stage), action);
        }

        public WrongState(PublicState state, String action) {
            this(StateWords.zh(state), action);
        }

        @Override
        public String code() {
            return "wrong-state";
        }

        @Override
        public String message() {
            return "文稿现在的状态是「%s」，不能%s。请刷新页面查看最新状态。".formatted(state, action);
        }
    }

    /** A rule of the three reviews says no (PUB-01, PUB-02, PUB-05). */
    record ReviewRule(String code, String message) implements Refusal {}

    /** Login or password is wrong; it is not said which. */
    record WrongCredentials() implements Refusal {
        @Override
        public String code() {
            return "wrong-credentials";
        }

        @Override
        public String message() {
            return "账号或密码不对。请检查后重试，忘记密码请找系统管理员。";
        }
    }

    /** The code of the second factor is not one of now, or was used already. */
    record WrongCode() implements Refusal {
        @Override
        public String code() {
            return "wrong-code";
        }

        @Override
        public String message() {
            return "验证码不对、已过期或已用过。请等手机上换出新的验证码再输入。";
        }
    }

    /** Too many failures; trying again must wait. */
    record TooManyAttempts(Duration delay) implements Refusal {
        @Override
        public String code() {
            return "too-many-attempts";
        }

        @Override
        public String message() {
            return "失败次数过多。请在 %d 分钟后重试。".formatted(Math.max(1, delay.toMinutes()));
        }
    }

    /** An uploaded file is not what may be taken in. */
    record UnusableFile(String code, String message) implements Refusal {}

    /** An uploaded file is larger than its type may be. */
    record FileTooLarge(long limit) implements Refusal {
        @Override
        public String code() {
            return "file-too-large";
        }

        @Override
        public String message() {
            return "文件超过 %d MB。请压缩或拆分后再上传。".formatted(limit >> 20);
        }
    }

    /** A file that texts use, or that an edition can bring back. */
    record InUse(int documents, String first) implements Refusal {
        @Override
        public String code() {
            return "in-use";
        }

        @Override
        public String message() {
            return "有 %d 篇文稿在用这个文件，例如「%s」，不能删除。历史版本里用过的也算。".formatted(documents, first);
        }
    }

    /** Documents that keep all of a bundle from being published, each with the reason. */
    record Blocked(List<Blocker> blockers) implements Refusal {
        /** One of them, as people know it. */
        public record Blocker(DocumentId document, String title, String why) {}

        @Override
        public String code() {
            return "bundle-blocked";
        }

        @Override
        public String message() {
            return blockers.stream()
                    .map(one -> "《%s》：%s".formatted(one.title(), one.why()))
                    .collect(
                            Collectors.joining(
                                    " ", "有 %d 篇还不能发布，整包都没有发布。".formatted(blockers.size()), ""));
        }
    }

    /** An engine that this needs is down; nothing was changed. */
    record Unavailable(String code, String message) implements Refusal {}
}
