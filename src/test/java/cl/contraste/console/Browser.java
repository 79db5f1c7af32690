package cl.contraste.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The installed Chromium, without a window, that reaches this machine only and keeps a list of what
 * its pages asked for.
 */
final class Browser implements AutoCloseable {

  private static final String NOT_INSTALLED =
      "SKIPPED: the console was not tried in a browser. Install chromium and chromium-driver.";

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the test, and says so, where Chromium is not installed. */
  static Browser installed(Path profile) {
    Optional<Path> chromium = onPath("chromium");
    Optional<Path> chromedriver = onPath("chromedriver");
    assumeInstalled(chromium.isPresent() && chromedriver.isPresent());
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    Browser browser =
        new Browser(new ChromeDriver(service, options(chromium.orElseThrow(), profile)));
    browser.leaveStartPage();
    return browser;
  }

  /** Chromium opens with a page of its own, which is not to be counted. */
  private void leaveStartPage() {
    driver.get("about:blank");
    List<String> forgotten = requests();
    assertThat(forgotten).noneMatch(address -> address.startsWith("http"));
  }

  /** The build's own summary counts a skipped test without its reason, so it is printed too. */
  private static void assumeInstalled(boolean installed) {
    if (!installed) {
      System.err.println("[WARNING] " + NOT_INSTALLED);
    }
    assumeTrue(installed, NOT_INSTALLED);
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ChromeOptions options(Path chromium, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        "--window-size=1400,900",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return options;
  }

  void open(String address) {
    driver.get(address);
    waitFor(".graphiql-query-editor .CodeMirror-line");
  }

  /** Replaces what stands in the editor, by typing. */
  void type(String question) {
    WebElement editor = driver.findElement(By.cssSelector(".graphiql-query-editor textarea"));
    editor.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, question, Keys.ESCAPE);
  }

  void click(String selector) {
    waitFor(selector).click();
  }

  WebElement waitFor(String selector) {
    return patience()
        .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
  }

  void waitForText(String selector, String text) {
    patience().until(page -> waitFor(selector).getText().contains(text));
  }

  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  private WebDriverWait patience() {
    return new WebDriverWait(driver, Duration.ofSeconds(30));
  }

  /** Every address that the pages asked for since the last call. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> JsonMapper.shared().readTree(entry.getMessage()).path("message"))
        .filter(message -> message.path("method").asString().startsWith("Network."))
        .map(message -> message.path("params"))
        .flatMap(params -> Stream.of(params.at("/request/url"), params.path("url")))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .toList();
  }

  /** What the console of the pages complained about since the last call. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Keeps a picture of the page in the build folder, to be looked at. */
  void keep(String name) {
    try {
      Files.write(Path.of("target", name), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
