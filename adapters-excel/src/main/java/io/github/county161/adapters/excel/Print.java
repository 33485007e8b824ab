package io.github.county161.adapters.excel;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet is printed: A4 across, as small as it must be for its leaves, pages counted. */
final class Print {

    private Print() {}

    static void setUp(Worksheet paper, Leaves leaves) {
        paper.paperSize(PaperSize.A4_PAPER);
        paper.pageOrientation("landscape");
        paper.setFitToPage(true);
        paper.fitToWidth((short) leaves.all().size());
        paper.fitToHeight((short) 0);
        if (leaves.all().size() > 1) {
            paper.setAutoPageBreaks(true);
        }
        if (leaves.leading() > 0) {
            paper.repeatCols(0, leaves.leading() - 1);
        }
        paper.leftMargin(0.4f);
        paper.rightMargin(0.4f);
        paper.topMargin(0.5f);
        paper.bottomMargin(0.6f);
        paper.footer("第 &P 页　共 &N 页", Position.CENTER);
    }
}
