package org.boai.refusal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.boai.content.check.Finding;
import org.boai.document.Address;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;

/** Why the product says no. The code is stable and documented; the message says what to do. */
public sealed interface Refusal {
    /** Stable, lower case with hyphens, never reworded. */
    String code();

    /** What is wrong and what to do. */
    Bilingual message();

    /** What was asked for is not there. */
    record NotFound(Bilingual what) implements Refusal {
        @Override
        public String code() {
            return "not-found";
        }

        @Override
        public Bilingual message() {
            return new Bilingual(
                            "找不到%s。请检查名称，或回到列表重新选择。",
                            "Cannot find %s. Check the name, or go back to the list and choose again.")
                    .with(what);
        }
    }

    /** What was asked for was public and is not any more (PUB-11). */
    record Withdrawn(String reason) implements Refusal {
        @Override
        public String code() {
            return "withdrawn";
        }

        @Override
        public Bilingual message() {
            return new Bilingual("已撤下：%s", "Withdrawn: %s").with(reason);
        }
    }

    /** A link that was given out shows nothing any more. */
    record LinkEnded(Bilingual message) implements Refusal {
        @Override
        public String code() {
            return "link-ended";
        }
    }

    /** The person may not do this. */
    record Forbidden(Bilingual why) implements Refusal {
        @Override
        public String code() {
            return "forbidden";
        }

        @Override
        public Bilingual message() {
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
        public Bilingual message() {
            return new Bilingual(
                            "您打开的是第 %d 次保存的稿子，现在已是第 %d 次。请对照最新稿，把您的改动合进去再保存。",
                            "You opened save %d of the document, and there is save %d now. Compare with the latest text, work your changes into it and save again.")
                    .with(yours, current);
        }
    }

    /** The address belongs, or once belonged, to another document. */
    record PathTaken(Address address) implements Refusal {
        @Override
        public String code() {
            return "path-taken";
        }

        @Override
        public Bilingual message() {
            return new Bilingual(
                            "网址 %s 已被另一篇文稿使用过。请换一个网址名。",
                            "The address %s belongs or belonged to another document. Choose another slug.")
                    .with(address.path());
        }
    }

    /** A check found something that blocks. */
    record InvalidContent(List<Finding> findings) implements Refusal {
        @Override
        public String code() {
            return "invalid-content";
        }

        @Override
        public Bilingual message() {
            return new Bilingual("文稿有 %d 处问题须先改正。", "Problems to be corrected first: %d.")
                    .with(findings.size());
        }
    }

    /** Warnings may stand, but somebody has to say why (PRV-06, PUB-06). */
    record WarningsNeedReason(List<Finding> warnings) implements Refusal {
        @Override
        public String code() {
            return "warnings-need-reason";
        }

        @Override
        public Bilingual message() {
            return new Bilingual(
                            "有 %d 处提醒还没有说明。请逐处核对，该改的先改；要保留的，写一句“对提醒的说明”，讲明为什么可以保留。",
                            "Warnings without a reason: %d. Look at each and correct what is wrong; for what stays, give a reason why the warnings stand.")
                    .with(warnings.size());
        }
    }

    /** A field of a request is not usable. */
    record InvalidInput(String field, Bilingual why) implements Refusal {
        @Override
        public String code() {
            return "invalid-input";
        }

        @Override
        public Bilingual message() {
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
        public Bilingual message() {
            return known.isEmpty()
                    ? new Bilingual(
                                    "这个地址不接受任何查询参数。请去掉 %s。",
                                    "This address takes no query parameters. Leave out %s.")
                            .with(name)
                    : new Bilingual(
                                    "没有 %s 这个查询参数。可用的参数：%s。",
                                    "There is no query parameter %s. The parameters are: %s.")
                            .with(name, Bilingual.list(known));
        }
    }

    /** The document is not in a state in which this can be done. */
    record WrongState(Bilingual state, Bilingual action) implements Refusal {
        public WrongState(DraftStage stage, Bilingual action) {
            this(StateWords.of(stage), action);
        }

        public WrongState(PublicState state, Bilingual action) {
            this(StateWords.of(state), action);
        }

        @Override
        public String code() {
            return "wrong-state";
        }

        @Override
        public Bilingual message() {
            return new Bilingual(
                            "文稿现在的状态是「%s」，不能%s。请先办完前面的步骤，或刷新页面查看最新状态。",
                            "The state is now “%s”, so you cannot %s. Take the steps before it first, or refresh the page to see the latest state.")
                    .with(state, action);
        }
    }

    /** A rule of the three reviews says no (PUB-01, PUB-02, PUB-05). */
    record ReviewRule(String code, Bilingual message) implements Refusal {}

    /** Login or password is wrong; it is not said which. */
    record WrongCredentials() implements Refusal {
        @Override
        public String code() {
            return "wrong-credentials";
        }

        @Override
        public Bilingual message() {
            return new Bilingual(
                    "账号或密码不对。请检查后重试，忘记密码请找系统管理员。",
                    "Login or password is wrong. Check both and try again; if you forgot the password, ask a system administrator.");
        }
    }

    /** The code of the second factor is not one of now, or was used already. */
    record WrongCode() implements Refusal {
        @Override
        public String code() {
            return "wrong-code";
        }

        @Override
        public Bilingual message() {
            return new Bilingual(
                    "验证码不对、已过期或已用过。请等手机上换出新的验证码再输入。",
                    "The code is wrong, has expired or was used already. Wait for the next code on your phone and enter that.");
        }
    }

    /** Too many failures; trying again must wait. */
    record TooManyAttempts(Duration delay) implements Refusal {
        @Override
        public String code() {
            return "too-many-attempts";
        }

        @Override
        public Bilingual message() {
            return new Bilingual("失败次数过多。请在 %d 分钟后重试。", "Too many failures. Try again in %d min.")
                    .with(Math.max(1, delay.toMinutes()));
        }
    }

    /** An uploaded file is not what may be taken in. */
    record UnusableFile(String code, Bilingual message) implements Refusal {}

    /** An uploaded file is larger than its type may be. */
    record FileTooLarge(long limit) implements Refusal {
        @Override
        public String code() {
            return "file-too-large";
        }

        @Override
        public Bilingual message() {
            return new Bilingual(
                            "文件超过 %d MB。请压缩或拆分后再上传。",
                            "The file is larger than %d MB. Compress or split it and upload that.")
                    .with(limit >> 20);
        }
    }

    /** A file that texts use, or that an edition can bring back. */
    record InUse(int documents, String first) implements Refusal {
        @Override
        public String code() {
            return "in-use";
        }

        @Override
        public Bilingual message() {
            return new Bilingual(
                            "有 %d 篇文稿在用这个文件，例如「%s」，不能删除。历史版本里用过的也算。",
                            "The file cannot be deleted while documents use it: %d, such as “%s”. Uses in earlier editions count too.")
                    .with(documents, first);
        }
    }

    /** Documents that keep all of a bundle from being published, each with the reason. */
    record Blocked(List<Blocker> blockers) implements Refusal {
        /** One of them, as people know it. */
        public record Blocker(DocumentId document, String title, String code, Bilingual why) {}

        private static final Bilingual NOTHING_PUBLISHED =
                new Bilingual(
                        "有 %d 篇还不能发布，整包都没有发布。",
                        "Nothing of the bundle was published. Documents that cannot be published yet: %d. ");

        private static final Bilingual BLOCKER = new Bilingual("《%s》：%s", "“%s”: %s");

        @Override
        public String code() {
            return "bundle-blocked";
        }

        @Override
        public Bilingual message() {
            return new Bilingual(told(Language.ZH), told(Language.EN));
        }

        private String told(Language language) {
            return blockers.stream()
                    .map(one -> BLOCKER.with(one.title(), one.why()).in(language))
                    .collect(
                            Collectors.joining(
                                    " ", NOTHING_PUBLISHED.with(blockers.size()).in(language), ""));
        }
    }

    /** An engine that this needs is down; nothing was changed. */
    record Unavailable(String code, Bilingual message) implements Refusal {}
}
