import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.commons.io.FileUtils;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs one Neo4j until standard input closes, which also happens when the parent process is killed.
 * Arguments: the home folder, and "temporary" when that folder shall go at the end. The first line
 * of standard input is the password, because arguments can be read by every user of the machine.
 */
public class Main {
    private static DatabaseManagementService neo4j;

    public static void main(String[] args) throws Exception {
        // Standard output carries only the word for the parent; all else belongs in the log.
        PrintStream parent = System.out;
        System.setOut(System.err);
        Path home = Path.of(args[0]);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String password = input.readLine();

        // The hook is for signals sent to this process, such as Ctrl-C in a terminal.
        Runtime.getRuntime().addShutdownHook(new Thread(Main::shutDown));
        Thread watch = new Thread(() -> endWithParent(input, home, args.length > 1));
        watch.setDaemon(true);
        watch.start();

        try {
            neo4j = new DatabaseManagementServiceBuilder(home)
                    .loadPropertiesFromFile(home.resolve("neo4j.conf"))
                    .build();
            // ALTER USER refuses the password that a kept folder already has; this does not.
            neo4j.database("system").executeTransactionally(
                    "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("password", password));
            parent.println("ready");
        } catch (Throwable error) {
            error.printStackTrace();
            // Threads of a half-started Neo4j would keep the process alive.
            System.exit(1);
        }
    }

    private static void endWithParent(BufferedReader input, Path home, boolean temporary) {
        try {
            while (input.readLine() != null) {}
        } catch (IOException closed) {
            // A broken pipe means the same as a closed one.
        }
        // A shutdown that hangs must not keep the process alive.
        new Timer(true).schedule(new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(1);
            }
        }, 15_000);
        shutDown();
        if (temporary) {
            FileUtils.deleteQuietly(home.toFile());
        }
        Runtime.getRuntime().halt(0);
    }

    private static synchronized void shutDown() {
        if (neo4j != null) {
            neo4j.shutdown();
            neo4j = null;
        }
    }
}
