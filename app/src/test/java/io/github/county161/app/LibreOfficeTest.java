package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A village's roster of the invented town goes through LibreOffice, which writes it anew with what was typed into it;
 * others have worked on the same people meanwhile. Needs {@code soffice}, which .ci/run installs.
 */
class LibreOfficeTest {

    private static final String VILLAGE = "610723107200";
    private static final String DAY = "2019-11-25";
    private static final String SHEET = "人员信息";
    private static final String SKILL = "劳动技能特长";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    @TempDir
    private Path folder;

    private String run(int code, String... args) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        assertThat(Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(out))
                        .execute(all.toArray(String[]::new)))
                .as(out.toString())
                .isEqualTo(code);
        return out.toString();
    }

    private void leaves(Path file) {
        run(0, "export", "人员信息花名册", "--division", VILLAGE, "--report-day", DAY, "-o", file.toString());
    }

    @Test
    void what_was_typed_there_merges_with_what_others_did_cell_by_cell() throws Exception {
        Path town = Path.of(LibreOfficeTest.class.getResource("/demo/town").toURI());
        List<String> files = new ArrayList<>(List.of("import"));
        for (String form : List.of("settlement", "household", "member", "head_change", "member_change")) {
            files.add(town.resolve(form + ".xlsx").toString());
        }
        run(0, files.toArray(String[]::new));
        Path roster = folder.resolve("花名册.xlsx");
        leaves(roster);
        List<String> people = people(Hand.opens(roster));

        Path theirs = edited(roster, people);
        Hand others = Hand.opens(roster)
                .types(SHEET, people.get(1), SKILL, "焊工")
                .types(SHEET, people.get(2), SKILL, "焊工")
                .types(SHEET, people.get(3), SKILL, "焊工")
                .types(SHEET, people.get(4), SKILL, "焊工");
        assertThat(run(0, "import", others.saves(folder.resolve("别人.xlsx")).toString()))
                .contains("新增 0  更新 4  未变 233  陈旧 0  退回 0");
        assertThat(run(1, "import", "--good-rows-first", theirs.toString()))
                .contains("新增 0  更新 2  未变 234  陈旧 0  退回 1")
                .contains("“" + SKILL + "”填的是“瓦工”", "改为“焊工”")
                .doesNotContain("未回来");

        Path after = folder.resolve("后.xlsx");
        leaves(after);
        Hand now = Hand.opens(after);
        assertThat(now.cell(SHEET, people.get(0), SKILL)).as("theirs alone").isEqualTo("瓦工");
        assertThat(now.cell(SHEET, people.get(1), SKILL)).as("ours alone").isEqualTo("焊工");
        assertThat(now.cell(SHEET, people.get(2), SKILL)).as("ours of a row").isEqualTo("焊工");
        assertThat(now.cell(SHEET, people.get(2), "电话")).as("theirs of it").isEqualTo("199****0777");
        assertThat(now.cell(SHEET, people.get(3), SKILL)).as("both alike").isEqualTo("焊工");
        assertThat(now.cell(SHEET, people.get(4), SKILL)).as("asked about").isEqualTo("焊工");
    }

    /** Five labourers whose names nobody else of the village bears. */
    private static List<String> people(Hand roster) {
        int named = roster.headings(SHEET).indexOf("姓名");
        int able = roster.headings(SHEET).indexOf("是否劳动力");
        List<String> names = roster.rows(SHEET).stream()
                .filter(row -> row.size() > able)
                .map(row -> row.get(named))
                .toList();
        return roster.rows(SHEET).stream()
                .filter(row -> row.size() > able && row.get(able).equals("是"))
                .map(row -> row.get(named))
                .filter(name -> names.stream().filter(name::equals).count() == 1)
                .limit(5)
                .toList();
    }

    /** Through LibreOffice's own format and back, with what somebody types in between. */
    private Path edited(Path roster, List<String> people) throws Exception {
        Path own = converted(roster, "fods", "花名册.fods");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document sheet = factory.newDocumentBuilder().parse(own.toFile());
        type(sheet, people.get(0), SKILL, "瓦工");
        type(sheet, people.get(2), "电话", Invented.phone(777));
        type(sheet, people.get(3), SKILL, "焊工");
        type(sheet, people.get(4), SKILL, "瓦工");
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(sheet), new StreamResult(own.toFile()));
        return converted(own, "xlsx:Calc MS Excel 2007 XML", "花名册.xlsx");
    }

    private Path converted(Path file, String format, String name) throws IOException, InterruptedException {
        Path into = folder.resolve("soffice");
        Process process = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        format,
                        "--outdir",
                        into.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(into.resolve(name))
                .as(Files.readString(folder.resolve("soffice.log")))
                .exists();
        return into.resolve(name);
    }

    private static void type(Document document, String person, String heading, String text) {
        Element sheet = elements(document.getDocumentElement(), "table").stream()
                .filter(table -> table.getAttributeNS(TABLE, "name").equals(SHEET))
                .findFirst()
                .orElseThrow();
        List<Element> rows = elements(sheet, "table-row");
        Element heads = rows.stream()
                .filter(row -> texts(row).contains("姓名"))
                .findFirst()
                .orElseThrow();
        int named = texts(heads).indexOf("姓名");
        Element row = rows.stream()
                .filter(r -> texts(r).size() > named && texts(r).get(named).equals(person))
                .findFirst()
                .orElseThrow();
        Element cell = cell(row, texts(heads).indexOf(heading));
        while (cell.hasChildNodes()) {
            cell.removeChild(cell.getFirstChild());
        }
        cell.setAttributeNS(OFFICE, "office:value-type", "string");
        Element paragraph = document.createElementNS(TEXT, "text:p");
        paragraph.setTextContent(text);
        cell.appendChild(paragraph);
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(TABLE, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static int repeated(Element cell) {
        return Optional.of(cell.getAttributeNS(TABLE, "number-columns-repeated"))
                .filter(times -> !times.isEmpty())
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** What stands in each column; without the notes beside it. */
    private static List<String> texts(Element row) {
        List<String> texts = new ArrayList<>();
        for (Element cell : elements(row, "table-cell")) {
            StringBuilder text = new StringBuilder();
            for (Node child = cell.getFirstChild(); child != null; child = child.getNextSibling()) {
                if ("p".equals(child.getLocalName())) {
                    text.append(child.getTextContent());
                }
            }
            for (int i = 0; i < Math.min(repeated(cell), 50); i++) {
                texts.add(text.toString());
            }
        }
        return texts;
    }

    /** The cell of one column; taken out of a run of equal ones where it stands in such. */
    private static Element cell(Element row, int column) {
        int at = 0;
        for (Element cell : elements(row, "table-cell")) {
            int times = repeated(cell);
            if (column < at + times) {
                repeat(cell, column - at, true);
                repeat(cell, at + times - column - 1, false);
                cell.removeAttributeNS(TABLE, "number-columns-repeated");
                return cell;
            }
            at += times;
        }
        throw new IllegalStateException("no column " + column);
    }

    private static void repeat(Element cell, int times, boolean before) {
        if (times > 0) {
            Element copy = (Element) cell.cloneNode(true);
            copy.setAttributeNS(TABLE, "table:number-columns-repeated", Integer.toString(times));
            cell.getParentNode().insertBefore(copy, before ? cell : cell.getNextSibling());
        }
    }
}
