using ApprovalGuard.LockFiles.Shapes;
using static ApprovalGuard.LockFiles.Shapes.Shape;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>What uv writes, from the fields that its own code reads back.</summary>
internal static class UvShapes
{
    private const int LongestMarker = 20000;

    private static readonly Shape Markers = List(Marker(LongestMarker));

    private static readonly Shape Source = Record(
        ("registry", Phrase(1000)),
        ("git", Token(1000)),
        ("url", Token(1000)),
        ("subdirectory", Phrase()),
        ("path", Phrase()),
        ("directory", Phrase()),
        ("editable", Phrase()),
        ("virtual", Phrase()));

    private static readonly Shape Archive = Record(
        ("url", Token(1000)),
        ("path", Phrase(1000)),
        ("filename", Token()),
        ("hash", Hash),
        ("size", Number),
        ("upload-time", Token(40)),
        ("upload_time", Token(40)),
        ("zstd", Record(("hash", Hash), ("size", Number))));

    private static readonly Shape Dependency = Record(
        ("name", Token()),
        ("version", Token()),
        ("source", Source),
        ("extra", List(Token())),
        ("marker", Marker(LongestMarker))).Requiring("name");

    private static readonly Shape Required = Record(
        ("name", Token()),
        ("extras", List(Token())),
        ("marker", Marker(LongestMarker)),
        ("specifier", Range()),
        ("index", Phrase(1000)),
        ("conflict", Small(400)),
        ("git", Token(1000)),
        ("rev", Token()),
        ("tag", Token()),
        ("branch", Token()),
        ("lfs", Flag),
        ("url", Token(1000)),
        ("subdirectory", Phrase()),
        ("path", Phrase()),
        ("directory", Phrase()),
        ("editable", Either(Flag, Phrase())),
        ("virtual", Either(Flag, Phrase()))).Requiring("name");

    private static readonly Shape Requirements = List(Required);
    private static readonly Shape Groups = Map(List(Dependency));

    private static readonly Shape Package = Record(
        ("name", Token()),
        ("version", Token()),
        ("source", Source),
        ("resolution-markers", Markers),
        ("dependencies", List(Dependency)),
        ("optional-dependencies", Groups),
        ("dev-dependencies", Groups),
        ("dependency-groups", Groups),
        ("sdist", Archive),
        ("wheels", List(Archive)),
        ("metadata", Record(
            ("requires-dist", Requirements),
            ("provides-extras", List(Token())),
            ("requires-dev", Map(Requirements)),
            ("dependency-groups", Map(Requirements))))).Requiring("name", "source");

    private static readonly Shape Manifest = Record(
        ("members", List(Token())),
        ("requirements", Requirements),
        ("constraints", Requirements),
        ("overrides", Requirements),
        ("excludes", List(Either(Token(), Small(400)))),
        ("build-constraints", Requirements),
        ("dependency-groups", Map(Requirements)),
        ("dependency-metadata", List(Record(
            ("name", Token()),
            ("version", Token()),
            ("requires-dist", List(Requirement(LongestMarker))),
            ("requires-python", Range()),
            ("provides-extra", List(Token())),
            ("provides-extras", List(Token()))))));

    /// <summary>The whole file.</summary>
    public static Shape File { get; } = Record(
        ("version", Number),
        ("revision", Number),
        ("requires-python", Range()),
        ("resolution-markers", Markers),
        ("supported-markers", Markers),
        ("required-markers", Markers),
        ("environments", Markers),
        ("conflicts", List(List(Record(("package", Token()), ("extra", Token()), ("group", Token()))))),
        ("options", Record(("prerelease-package", Map(Token())), ("exclude-newer-package", Map(Either(Token(40), Small(200)))))),
        ("manifest", Manifest),
        ("package", List(Package)),
        ("distribution", List(Package))).Requiring("version", "requires-python");
}
