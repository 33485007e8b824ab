package io.github.county161.app;

/**
 * What is wrong with a pack.
 *
 * @param line in the file; 0 when it is the file as a whole
 * @param right what would be right
 */
record PackFault(String file, long line, String what, String right) {

    static PackFault of(PackFiles.Line line, String what, String right) {
        return new PackFault(line.file(), line.no(), what, right);
    }

    String sentence() {
        return file + (line > 0 ? " 第 " + line + " 行" : "") + "：" + what + "；应为" + right;
    }
}
