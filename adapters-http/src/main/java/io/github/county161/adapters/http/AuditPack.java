package io.github.county161.adapters.http;

import io.github.county161.core.port.Attachments;
import io.github.county161.core.port.Attachments.Paper;
import io.github.county161.core.port.Policies.Audit;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Workbooks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An audit's zip, to be read without the program: the sheets as a workbook and a page, the papers that are named, and
 * what is what.
 */
public final class AuditPack {

    private static final String READ_ME = "这是%s的审计材料，不用本程序也能看：%n"
            + "审计包.xlsx、审计包.html　"
            + "名单、依据、申请、办理、发放、追回、佐证、账页，内容相同%n"
            + "附件　申请写明编号的佐证原件，文件名是附件编号%n"
            + "每张表下的“校验码”是账页号和摘要，可用 county161 verify 核对账本有没有改动。%n%n";

    private AuditPack() {}

    /** Writes all of it; does not close {@code out}. */
    public static void write(
            Audit audit, Workbooks workbooks, Attachments attachments, LocalDate day, Scope scope, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        StringBuilder told = new StringBuilder(String.format(READ_ME, audit.title()));
        for (SheetKind kind : List.of(SheetKind.XLSX, SheetKind.HTML)) {
            zip.putNextEntry(new ZipEntry("审计包." + kind.ending()));
            kind.write(audit.sheets(), workbooks, zip);
            zip.closeEntry();
        }
        for (String number : audit.papers()) {
            try {
                Optional<Paper> paper = attachments.paper(number, day, scope);
                if (paper.isPresent()) {
                    zip.putNextEntry(new ZipEntry("附件/" + number.replaceAll("[/\\\\]", "_") + "."
                            + paper.get().type().code()));
                    zip.write(paper.get().content());
                    zip.closeEntry();
                }
            } catch (IllegalStateException broken) {
                told.append(broken.getMessage()).append(System.lineSeparator());
            }
        }
        zip.putNextEntry(new ZipEntry("说明.txt"));
        zip.write(told.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }
}
