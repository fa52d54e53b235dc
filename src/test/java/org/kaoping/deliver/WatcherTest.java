package org.kaoping.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes are told wherever folders have gone. */
class WatcherTest {
  private static final int PATIENCE_SECONDS = 20;

  @TempDir Path folder;
  private Path root;
  private final Semaphore told = new Semaphore(0);
  private Watcher watcher;
  private Thread thread;

  @BeforeEach
  void watch() throws IOException {
    root = folder.resolve("w");
    write("data/x/a.yaml");
    watcher = new Watcher(root, List.of("data", "content"), told::release);
    thread = new Thread(watcher::run);
    thread.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    watcher.close();
    thread.join();
  }

  private void write(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to);
  }

  private void assertTold() throws InterruptedException {
    assertThat(told.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  /** All that has come of earlier changes is over when a change of ours is told last. */
  private void settle() throws Exception {
    assertTold();
    Thread.sleep(200);
    told.drainPermits();
  }

  private void assertWatched(String name) throws Exception {
    write(name);
    settle();
  }

  @Test
  void renamedFolders_areFollowed() throws Exception {
    move(root.resolve("data/x"), root.resolve("data/y"));
    settle();
    assertWatched("data/y/b.yaml");
    write("data/x/c.yaml"); // another folder of the old name
    settle();
    assertWatched("data/x/c.yaml");
  }

  @Test
  void replacedFolders_areFollowed() throws Exception {
    Files.createDirectories(folder.resolve("new/x"));
    Files.writeString(folder.resolve("new/x/a.yaml"), "y");
    move(root.resolve("data"), folder.resolve("old"));
    move(folder.resolve("new"), root.resolve("data"));
    settle();
    assertWatched("data/x/a.yaml");
  }

  @Test
  void theWorkspaceItself_mayBeReplaced() throws Exception {
    move(root, folder.resolve("old"));
    Files.createDirectories(folder.resolve("new/data/x"));
    move(folder.resolve("new"), root);
    settle();
    assertWatched("data/x/a.yaml");
    assertWatched("content/a.md");
  }

  @Test
  void foldersThatComeWithFiles_areFollowed() throws Exception {
    Files.createDirectories(folder.resolve("new/deep/er"));
    Files.writeString(folder.resolve("new/deep/er/a.md"), "x");
    move(folder.resolve("new"), root.resolve("content"));
    settle();
    assertWatched("content/deep/er/a.md");
  }

  @Test
  void deletedFolders_mayComeAgain() throws Exception {
    Files.delete(root.resolve("data/x/a.yaml"));
    Files.delete(root.resolve("data/x"));
    settle();
    write("data/x/a.yaml");
    settle();
    assertWatched("data/x/b.yaml");
  }

  @Test
  void linksToFolders_areFollowed_alsoElsewhereLater() throws Exception {
    Files.createDirectories(folder.resolve("shared/deep"));
    Files.createDirectories(folder.resolve("other"));
    Path content = Files.createSymbolicLink(root.resolve("content"), folder.resolve("shared"));
    settle();
    assertWatched("content/deep/a.md");
    Files.delete(content);
    Files.createSymbolicLink(content, folder.resolve("other"));
    settle();
    assertWatched("content/a.md");
  }

  @Test
  void filesThatAreWrittenBesideAndMoved_areTold() throws Exception {
    Files.writeString(folder.resolve("a.tmp"), "y");
    Files.move(
        folder.resolve("a.tmp"),
        root.resolve("data/x/a.yaml"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
    settle();
  }

  @Test
  void whatEditorsKeepOpen_isNoChange() throws Exception {
    write("data/x/.a.yaml.swp");
    write("data/x/a.yaml~");
    write("target/site/index.html");
    Thread.sleep(300);
    assertThat(told.availablePermits()).isZero();
    assertWatched("data/x/a.yaml");
  }
}
