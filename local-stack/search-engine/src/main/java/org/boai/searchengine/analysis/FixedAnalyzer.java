package org.boai.searchengine.analysis;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** An analyser that an index can use but not configure. */
final class FixedAnalyzer extends AbstractIndexAnalyzerProvider<Analyzer> {
    private final Analyzer analyzer;

    private FixedAnalyzer(String name, Analyzer analyzer) {
        super(name);
        this.analyzer = analyzer;
    }

    static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> of(Supplier<Analyzer> analyzer) {
        return (index, environment, name, settings) -> new FixedAnalyzer(name, analyzer.get());
    }

    @Override
    public Analyzer get() {
        return analyzer;
    }
}
