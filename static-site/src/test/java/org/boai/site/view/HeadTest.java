package org.boai.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.boai.document.ContentLocale;
import org.junit.jupiter.api.Test;

class HeadTest {
    @Test
    void whatMachinesReadChangesNothingElseOfAPage() {
        var feeds = Link.to("文章", "/articles/");
        var head = Head.passing(ContentLocale.ZH_CN, "迁移", "/articles/a/").followed(feeds);

        var told = head.about(new Head.About("article", "", _ -> {}));

        assertThat(told.about().type()).isEqualTo("article");
        assertThat(told.about(head.about())).isEqualTo(head);
    }
}
