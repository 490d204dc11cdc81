import java.io.FileInputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks every PDF of a folder against PDF/UA-1 and PDF/A-2a, and prints one line for each standard. */
public final class Verify {
    private static final PDFAFlavour[] STANDARDS = {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A};

    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        Logger.getGlobal().setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(Path.of(args[0]), "*.pdf")) {
            folder.forEach(files::add);
        }
        Collections.sort(files);
        int failures = 0;
        for (PDFAFlavour standard : STANDARDS) {
            int passed = 0;
            long checks = 0;
            Map<String, String> failedRules = new TreeMap<>();
            for (Path file : files) {
                try (FileInputStream stream = new FileInputStream(file.toFile());
                        PDFAParser parser = Foundries.defaultInstance().createParser(stream, standard)) {
                    ValidationResult result =
                            Foundries.defaultInstance().createValidator(standard, false).validate(parser);
                    checks += result.getTotalAssertions();
                    if (result.isCompliant()) passed++;
                    for (TestAssertion assertion : result.getTestAssertions()) {
                        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                        String rule = assertion.getRuleId().getClause() + " test " + assertion.getRuleId().getTestNumber();
                        failedRules.putIfAbsent(rule, file.getFileName() + ": " + assertion.getMessage());
                    }
                }
            }
            failures += files.size() - passed;
            failedRules.forEach((rule, example) -> System.out.println("  ✗ " + rule + ", as in " + example));
            System.out.println(standard + ": " + passed + " of " + files.size() + " files pass, "
                    + failedRules.size() + " rules failed, " + checks + " checks made");
        }
        System.exit(failures == 0 && !files.isEmpty() ? 0 : 1);
    }
}
