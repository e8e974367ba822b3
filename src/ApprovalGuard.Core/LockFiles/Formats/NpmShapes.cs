using ApprovalGuard.LockFiles.Shapes;
using static ApprovalGuard.LockFiles.Shapes.Shape;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>
/// What npm writes: <see href="https://docs.npmjs.com/cli/configuring-npm/package-lock-json"/>, and the fields that its own code copies from each
/// package's manifest.
/// </summary>
internal static class NpmShapes
{
    /// <summary>Characters of the longest place in <c>node_modules</c>.</summary>
    public const int LongestPlace = 600;

    private static readonly Shape Words = Either(Token(), List(Token()));
    private static readonly Shape PeerMeta = Map(Record(("optional", Flag)));
    private static readonly Shape Funding = Either(Token(1000), Small(1500));

    private static readonly Shape Package = Record(
        ("name", Token()),
        ("version", Token(1000)),
        ("resolved", Token(1000)),
        ("integrity", Hash),
        ("link", Flag),
        ("dev", Flag),
        ("optional", Flag),
        ("devOptional", Flag),
        ("peer", Flag),
        ("inBundle", Flag),
        ("extraneous", Flag),
        ("hasInstallScript", Flag),
        ("hasShrinkwrap", Flag),
        ("license", Either(Phrase(300), Small(300))),
        ("deprecated", Either(Prose(), Flag)),
        ("engines", Either(Map(Phrase(200)), List(Phrase(200)))),
        ("os", Words),
        ("cpu", Words),
        ("libc", Words),
        ("bin", Either(Token(), Map(Token()))),
        ("funding", Funding),
        ("workspaces", Either(List(Token()), Small(2000))),
        ("dependencies", Requests),
        ("devDependencies", Requests),
        ("optionalDependencies", Requests),
        ("peerDependencies", Requests),
        ("peerDependenciesMeta", PeerMeta),
        ("acceptDependencies", Requests),
        ("bundleDependencies", Either(List(Token()), Flag)));

    private static readonly RecordShape Legacy = Record(
        ("version", Token(1000)),
        ("resolved", Either(Token(1000), Flag)),
        ("integrity", Hash),
        ("from", Phrase(1000)),
        ("bundled", Flag),
        ("dev", Flag),
        ("optional", Flag),
        ("devOptional", Flag),
        ("peer", Flag),
        ("extraneous", Flag),
        ("requires", Either(Requests, Flag)),
        ("dependencies", new Nested(static () => LegacyPackages!)));

    private static readonly Shape LegacyPackages = Map(Legacy);

    /// <summary>The whole file.</summary>
    public static Shape File { get; } = Record(
        ("name", Phrase(300)),
        ("version", Token()),
        ("description", Prose()),
        ("lockfileVersion", Word("1", "2", "3")),
        ("requires", Either(Flag, Requests)),
        ("packages", Map(Package, Token(LongestPlace))),
        ("dependencies", LegacyPackages)).Requiring("lockfileVersion");

    /// <summary>A shape that holds itself.</summary>
    private sealed class Nested(Func<Shape> shape) : Shape
    {
        public override Syntax.LockNode? Misfit(Syntax.LockNode node, ShapeWalk walk) => shape().Misfit(node, walk);
    }
}
