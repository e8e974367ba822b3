using ApprovalGuard.LockFiles.Shapes;
using static ApprovalGuard.LockFiles.Shapes.Shape;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>What pnpm writes, versions 5 to 9 of its format: <see href="https://github.com/pnpm/spec/tree/master/lockfile"/>.</summary>
internal static class PnpmShapes
{
    /// <summary>A package's version is followed by those of its peers, and theirs.</summary>
    private const int LongestReference = 8000;

    private static readonly Shape References = Map(Token(LongestReference), Name);
    private static readonly Shape Words = Either(Token(), List(Token()));

    private static readonly Shape Resolved = Map(Either(Token(LongestReference), Record(("specifier", Range()), ("version", Token(LongestReference)))), Name);

    private static readonly (string Name, Shape Shape)[] Project =
    [
        ("specifiers", Requests),
        ("dependencies", Resolved),
        ("devDependencies", Resolved),
        ("optionalDependencies", Resolved),
        ("configDependencies", Resolved),
        ("packageManagerDependencies", Resolved),
        ("dependenciesMeta", Map(Map(Flag))),
        ("publishDirectory", Token()),
    ];

    private static readonly Shape Archive = Record(
        ("type", Token()),
        ("integrity", Hash),
        ("tarball", Token(1000)),
        ("registry", Token(1000)),
        ("url", Token(1000)),
        ("repo", Token(1000)),
        ("commit", Token()),
        ("directory", Token(1000)),
        ("path", Token(1000)),
        ("gitHosted", Flag),
        ("bin", Either(Token(), Map(Token()))),
        ("archive", Token()),
        ("prefix", Token()));

    private static readonly Shape Resolution = Either(
        Archive,
        Record(
            ("type", Word("variations")),
            ("variants", List(Record(("resolution", Archive), ("targets", List(Map(Token()))))))));

    private static readonly Shape Package = Record(
        ("resolution", Resolution),
        ("id", Token(1000)),
        ("name", Token()),
        ("version", Token(1000)),
        ("engines", Map(Phrase(200))),
        ("os", Words),
        ("cpu", Words),
        ("libc", Words),
        ("deprecated", Prose()),
        ("hasBin", Flag),
        ("prepare", Flag),
        ("requiresBuild", Flag),
        ("patched", Flag),
        ("dev", Flag),
        ("optional", Flag),
        ("bundledDependencies", Either(List(Token()), Flag)),
        ("bundleDependencies", Either(List(Token()), Flag)),
        ("peerDependencies", Requests),
        ("peerDependenciesMeta", Map(Map(Flag))),
        ("dependencies", References),
        ("optionalDependencies", References),
        ("transitivePeerDependencies", List(Token())));

    /// <summary>One document of the file.</summary>
    public static Shape Document { get; } = Record(
    [
        ("lockfileVersion", new LockVersion()),
        ("settings", Map(Token())),
        ("catalogs", Map(Map(Record(("specifier", Range()), ("version", Token()))))),
        ("overrides", Map(Range(), Range(300))),
        ("packageExtensionsChecksum", Token()),
        ("pnpmfileChecksum", Token()),
        ("patchedDependencies", Map(Either(Token(), Record(("hash", Token()), ("path", Phrase(1000)))))),
        ("ignoredOptionalDependencies", List(Token())),
        ("neverBuiltDependencies", List(Token())),
        ("onlyBuiltDependencies", List(Token())),
        ("time", Map(Token(), Token(LongestReference))),
        ("importers", Map(Record(Project), Phrase(300))),
        ("packages", Map(Package, Token(LongestReference))),
        ("snapshots", Map(Package, Token(LongestReference))),
        .. Project,
    ]).Requiring("lockfileVersion");

    private sealed class LockVersion : Shape
    {
        public override Syntax.LockNode? Misfit(Syntax.LockNode node, ShapeWalk walk) =>
            node.Text is ['5' or '6' or '7' or '9'] or ['5' or '6' or '7' or '9', '.', _] ? null : node;
    }
}
