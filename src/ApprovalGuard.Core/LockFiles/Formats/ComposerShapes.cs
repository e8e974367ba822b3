using ApprovalGuard.LockFiles.Shapes;
using static ApprovalGuard.LockFiles.Shapes.Shape;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>What Composer writes; a package's entry holds nearly all of its manifest: <see href="https://getcomposer.org/doc/04-schema.md"/>.</summary>
internal static class ComposerShapes
{
    /// <summary>An empty map comes out of PHP as an empty list.</summary>
    private static readonly Shape Constraints = Either(Map(Range(20000), Name), List(Nothing));

    private static readonly Shape Mirrors = List(Record(("url", Token(1000)), ("preferred", Flag)));
    private static readonly Shape Hint = Either(Flag, Prose());

    private static readonly Shape Place = Record(
        ("type", Token()),
        ("url", Token(1000)),
        ("reference", Either(Token(), Nothing)),
        ("shasum", Either(Token(64), Nothing)),
        ("mirrors", Mirrors));

    private static readonly Shape Package = Record(
        ("name", Token()),
        ("version", Token()),
        ("source", Place),
        ("dist", Place),
        ("require", Constraints),
        ("require-dev", Constraints),
        ("conflict", Constraints),
        ("provide", Constraints),
        ("replace", Constraints),
        ("suggest", Either(Map(Prose()), List(Nothing))),
        ("bin", Either(Token(), List(Token()))),
        ("type", Token()),
        ("extra", Small(2000)),
        ("autoload", Small(4000)),
        ("autoload-dev", Small(2000)),
        ("notification-url", Token(1000)),
        ("include-path", List(Token())),
        ("php-ext", Small(2000)),
        ("target-dir", Token()),
        ("installation-source", Token()),
        ("archive", Small(1000)),
        ("scripts", Small(2000)),
        ("license", Either(Phrase(300), List(Phrase(300)))),
        ("authors", Small(3000)),
        ("description", Prose()),
        ("homepage", Phrase(1000)),
        ("keywords", List(Phrase(200))),
        ("repositories", Small(2000)),
        ("support", Map(Phrase(1000))),
        ("funding", Small(1500)),
        ("abandoned", Either(Flag, Token())),
        ("default-branch", Flag),
        ("transport-options", Small(1000)),
        ("time", Phrase(40))).Requiring("name", "version");

    /// <summary>The whole file.</summary>
    public static Shape File { get; } = Record(
        ("_readme", List(Prose(200))),
        ("hash", Token(64)),
        ("content-hash", Token(64)),
        ("packages", List(Package)),
        ("packages-dev", Either(List(Package), Nothing)),
        ("aliases", List(Small(1000))),
        ("minimum-stability", Token(20)),
        ("stability-flags", Either(Map(Number), List(Number))),
        ("prefer-stable", Flag),
        ("prefer-lowest", Flag),
        ("platform", Constraints),
        ("platform-dev", Constraints),
        ("platform-overrides", Constraints),
        ("plugin-api-version", Token(20))).Requiring("packages");
}
