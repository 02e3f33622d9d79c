package org.boai.searchengine.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** A token filter that an index can use but not configure. */
final class FixedTokenFilter extends AbstractTokenFilterFactory {
    private final UnaryOperator<TokenStream> filter;

    private FixedTokenFilter(String name, UnaryOperator<TokenStream> filter) {
        super(name);
        this.filter = filter;
    }

    static AnalysisProvider<TokenFilterFactory> of(UnaryOperator<TokenStream> filter) {
        return (index, environment, name, settings) -> new FixedTokenFilter(name, filter);
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return filter.apply(tokens);
    }
}
