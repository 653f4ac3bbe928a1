package dev.artel.scenario.diagram.markup;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of XML files and their text. The encoding is what the byte order mark says, else what the first line declares, else UTF-8; the
 * two have to agree. Files are read only in encodings that browsers know by the same name, since these read them, too.
 */
public final class FileText {
    private static final Pattern DECLARED = Pattern.compile(
            "\\A(<\\?xml\\b[^>]{0,150}?\\bencoding\\s*=\\s*[\"'])([A-Za-z][A-Za-z0-9._-]{0,40})([\"'])");

    /** Names of encodings by the WHATWG Encoding Standard, in small letters; those that it gives nothing to read are left out. */
    private static final Pattern OF_BROWSERS = Pattern.compile(
            "utf-?8|utf-16(le|be)?|unicode-1-1-utf-8|(cp|ibm)?866|csibm866"
                    + "|iso[-_]?8859-([1-9]|15)|iso-?8859-1[0134]|iso-8859-(8-i|8-e|16|6-[ei])|latin[1-6]|l[1-69]|cyrillic|greek|hebrew|arabic"
                    + "|(us-)?ascii|ansi_x3\\.4-1968|cp819|ibm819|koi8(-[ru]|_r)?|cskoi8r|macintosh|mac|x-mac-roman|x-mac-cyrillic"
                    + "|windows-(874|949|31j|125[0-8])|(x-)?cp125[0-8]|dos-874|tis-620|gbk|x-gbk|gb2312|gb_2312(-80)?|gb18030"
                    + "|big5(-hkscs)?|x-x-big5|euc-jp|x-euc-jp|iso-2022-jp|shift[_-]jis|x-sjis|sjis|ms932|ms_kanji|euc-kr|ks_c_5601-19(87|89)");

    private static final int LOOKED_AT = 200;
    private static final String FIELD = "bpmn";
    private static final char MARK = '\uFEFF';

    private FileText() {}

    /**
     * What stands in the file, without a byte order mark.
     *
     * @throws dev.artel.kernel.Problem BadRequest for an encoding that is not known here or to browsers, for bytes that are not written in the one that is
     *     declared, and for a mark that contradicts the declaration
     */
    public static String text(byte[] file) {
        Charset marked = marked(file);
        Charset wide = marked == null ? wide(file) : marked;
        String beginning = new String(
                file, 0, Math.min(LOOKED_AT, file.length), wide == null ? StandardCharsets.ISO_8859_1 : wide);
        Optional<String> name = declared(strip(beginning));
        Charset stated = name.map(FileText::readable).orElse(null);
        boolean fits = stated == null || (wide == null ? isPlain(stated) : agree(stated, wide));
        if (!fits) {
            throw Problems.badField(FIELD, "encoding", "scenario.encoding-other", name.orElse(""));
        }
        Charset charset = wide != null ? wide : stated != null ? stated : StandardCharsets.UTF_8;
        return strip(decoded(file, charset, name.orElse(charset.name())));
    }

    /**
     * The text as a file, in the encoding that its first line declares; where that lacks a character or is not read here, in UTF-8, which
     * the first line declares then.
     *
     * @throws dev.artel.kernel.Problem BadRequest for an encoding that is not known
     */
    public static byte[] bytes(String text) {
        String plain = strip(text);
        Charset charset = declared(plain).map(FileText::charset).orElse(StandardCharsets.UTF_8);
        boolean found =
                declared(plain).map(FileText::isOfBrowsers).orElse(true) && (isPlain(charset) || isWide(charset));
        if (!found || !charset.newEncoder().canEncode(plain)) {
            return DECLARED.matcher(plain).replaceFirst("$1UTF-8$3").getBytes(StandardCharsets.UTF_8);
        }
        // as programs write it: the lower byte first, and a mark that says so
        return charset.equals(StandardCharsets.UTF_16)
                ? (MARK + plain).getBytes(StandardCharsets.UTF_16LE)
                : plain.getBytes(charset);
    }

    private static Optional<String> declared(String beginning) {
        Matcher matcher = DECLARED.matcher(beginning);
        return matcher.find() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    private static boolean isOfBrowsers(String name) {
        return OF_BROWSERS.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static Charset readable(String name) {
        if (!isOfBrowsers(name)) {
            throw unknown(name);
        }
        return charset(name);
    }

    private static Problem unknown(String name) {
        return Problems.badField(FIELD, "encoding", "scenario.encoding-unknown", name);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw unknown(name);
        }
    }

    private static @Nullable Charset marked(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(file, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(file, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    /** Two bytes a character without a mark: a file begins with {@code <?} or another character that is plain. */
    private static @Nullable Charset wide(byte[] file) {
        if (begins(file, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(file, 0, '<') ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean begins(byte[] file, int... bytes) {
        return file.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(i -> (file[i] & 0xFF) == bytes[i]);
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    /** Whether what a first line consists of has one byte a character, as it is looked for. */
    private static boolean isPlain(Charset charset) {
        return charset.canEncode()
                && new String("<?xml".getBytes(charset), StandardCharsets.ISO_8859_1).equals("<?xml");
    }

    private static boolean agree(Charset stated, Charset wide) {
        return stated.equals(wide) || stated.equals(StandardCharsets.UTF_16) && isWide(wide);
    }

    private static String decoded(byte[] file, Charset charset, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problems.badField(FIELD, "encoding", "scenario.encoding-wrong", name, bytes.position() + 1);
        }
    }

    private static String strip(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
