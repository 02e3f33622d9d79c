package org.boai.searchengine.analysis;

import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.Analysis;

/**
 * Removes stop words: those of {@code stopwords}, or else the analyser's own ({@code _smartcn_}).
 */
final class SmartcnStop extends AbstractTokenFilterFactory {
    private final CharArraySet stopWords;

    SmartcnStop(IndexSettings index, Environment environment, String name, Settings settings) {
        super(name);
        var own = SmartChineseAnalyzer.getDefaultStopSet();
        this.stopWords =
                Analysis.parseWords(
                        environment,
                        settings,
                        "stopwords",
                        own,
                        Map.of("_smartcn_", own),
                        settings.getAsBoolean("ignore_case", false));
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new StopFilter(tokens, stopWords);
    }
}
