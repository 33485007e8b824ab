package io.github.county161.adapters.excel;

import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How the sheets of an .xlsx are laid out, which the reading library does not tell: cells merged down a column, hidden
 * columns. The merges stand behind the rows in the file, so it is gone through once before them.
 *
 * @param merges by first column, from 0: cells that hold one text over several rows
 * @param hidden columns, from 0
 */
record Layout(List<Merge> merges, Set<Integer> hidden) {

    /** Rows from 1, both included. */
    record Merge(int column, int first, int last) {}

    private static final Layout PLAIN = new Layout(List.of(), Set.of());
    private static final int MOST_MERGES = 100_000;
    private static final int LETTERS = 26;

    /** The last column is XFD. */
    private static final int MOST_LETTERS = 3;

    /** By the names of the sheets. */
    static Map<String, Layout> of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            Map<String, String> targets = new HashMap<>();
            each(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "Relationship",
                    (tag, xml) -> targets.put(attribute(xml, "Id"), attribute(xml, "Target")));
            Map<String, String> parts = new HashMap<>();
            each(
                    zip,
                    "xl/workbook.xml",
                    "sheet",
                    (tag, xml) -> parts.put(attribute(xml, "name"), targets.getOrDefault(attribute(xml, "id"), "")));
            Map<String, Layout> layouts = new HashMap<>();
            for (Map.Entry<String, String> part : parts.entrySet()) {
                String target = part.getValue();
                layouts.put(part.getKey(), read(zip, target.startsWith("/") ? target.substring(1) : "xl/" + target));
            }
            return layouts;
        }
    }

    /** That of a sheet without any. */
    static Layout plain() {
        return PLAIN;
    }

    private static Layout read(ZipFile zip, String part) throws IOException {
        List<Merge> merges = new ArrayList<>();
        Set<Integer> hidden = new TreeSet<>();
        each(zip, part, "mergeCell col c", (tag, xml) -> {
            if (tag.equals("c")) {
                needOnSheet(attribute(xml, "r"));
            } else if (tag.equals("col")) {
                hide(xml, hidden);
            } else {
                merge(attribute(xml, "ref"), merges);
            }
        });
        return new Layout(List.copyOf(merges), Set.copyOf(hidden));
    }

    /** A cell far beyond the last column of any sheet would be waited for with as many empty ones before it. */
    private static void needOnSheet(String cell) {
        int letters = 0;
        while (letters < cell.length() && !Character.isDigit(cell.charAt(letters))) {
            letters++;
        }
        if (letters > MOST_LETTERS) {
            throw new IllegalStateException("no sheet has a cell " + cell);
        }
    }

    private static void hide(XMLStreamReader xml, Set<Integer> hidden) {
        if (Set.of("1", "true").contains(attribute(xml, "hidden"))) {
            int first = Integer.parseInt(attribute(xml, "min"));
            int last = Integer.parseInt(attribute(xml, "max"));
            for (int column = first; column <= Math.min(last, first + LETTERS * LETTERS); column++) {
                hidden.add(column - 1);
            }
        }
    }

    /** {@code A2:A4}: one over several rows of a column; what is merged along a row is a title. */
    private static void merge(String ref, List<Merge> merges) {
        int colon = ref.indexOf(':');
        if (colon > 0) {
            String from = ref.substring(0, colon);
            String to = ref.substring(colon + 1);
            if (row(to) > row(from) && column(from) == column(to)) {
                if (merges.size() == MOST_MERGES) {
                    throw new IllegalStateException("more cells are merged than a sheet has use for");
                }
                merges.add(new Merge(column(from), row(from), row(to)));
            }
        }
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.replaceAll("[^0-9]", ""));
    }

    private static int column(String cell) {
        int column = 0;
        for (char letter : cell.replaceAll("[^A-Z]", "").toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @FunctionalInterface
    private interface Tag {
        void met(String name, XMLStreamReader xml);
    }

    /** Every element of these names in a part, if the file has the part. */
    private static void each(ZipFile zip, String part, String names, Tag tag) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        Set<String> wanted = Set.of(names.split(" "));
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && wanted.contains(xml.getLocalName())) {
                    tag.met(xml.getLocalName(), xml);
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            throw new Unreadable("broken_file", broken);
        }
    }
}
