package org.boai.media.scan;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of single pages of a PDF. Every character of a page is held in memory with its place
 * until the page ends, so their number is bounded; a newspaper page has some 20,000.
 */
final class PageText extends PDFTextStripper {
    private static final int MOST_OF_A_PAGE = 100_000;

    private final Pieces pieces;
    private int left;

    PageText(Pieces pieces) {
        this.pieces = pieces;
    }

    /**
     * @throws Pieces.TooMuch when time or room has run out
     */
    void nextPage() {
        pieces.spend(1);
        left = MOST_OF_A_PAGE;
    }

    /**
     * @throws Pieces.TooMuch when the page has more than 100,000 characters, or time has run out
     */
    @Override
    protected void processTextPosition(TextPosition text) {
        pieces.spend(1);
        left--;
        if (left < 0) {
            throw new Pieces.TooMuch();
        }
        super.processTextPosition(text);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        pieces.spend(0);
        super.processOperator(operator, operands);
    }
}
