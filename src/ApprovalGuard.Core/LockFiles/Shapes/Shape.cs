using System.Buffers;
using System.Collections.Frozen;
using ApprovalGuard.LockFiles.Syntax;

namespace ApprovalGuard.LockFiles.Shapes;

/// <summary>
/// What a format has at a place. A file escapes counting only while all of it has the shape that the package manager gives it, so that neither a
/// script nor prose nor a payload hides under a lock file's name.
/// </summary>
internal abstract class Shape
{
    /// <summary>The letters of the names that formats give.</summary>
    public static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>The first node that does not fit; null where all do.</summary>
    public abstract LockNode? Misfit(LockNode node, ShapeWalk walk);

    /// <summary>A name, version, address or anything else without blanks.</summary>
    /// <param name="most">Characters at most.</param>
    public static Shape Token(int most = 300) => new TextShape(most, IsToken);

    /// <summary>A few words on one line: a version range, a licence, a marker; no sentence.</summary>
    /// <param name="most">Characters at most.</param>
    public static Shape Phrase(int most = 600) => new TextShape(most, static text => IsLine(text) && !Grammar.IsSentence(text));

    /// <summary>The name of a package.</summary>
    public static Shape Name { get; } = new TextShape(300, Grammar.IsName);

    /// <summary>A range of versions, or any other place to get a package from that has no blanks.</summary>
    /// <param name="most">Characters at most.</param>
    public static Shape Range(int most = 600) => new TextShape(most, static text => IsLine(text) && Grammar.IsRange(text));

    /// <summary>A condition on the platform.</summary>
    /// <param name="most">Characters at most.</param>
    public static Shape Marker(int most) => new TextShape(most, static text => IsLine(text) && Grammar.IsMarker(text));

    /// <summary>A package with what is asked of it, in one text.</summary>
    /// <param name="most">Characters at most.</param>
    public static Shape Requirement(int most) => new TextShape(most, static text => IsLine(text) && Grammar.IsRequirement(text));

    /// <summary>Names of packages with the ranges that are asked for.</summary>
    public static Shape Requests { get; } = Map(Range(), Name);

    /// <summary>What a package's author wrote for people: a description, why it is deprecated.</summary>
    /// <param name="most">Characters at most.</param>
    public static Shape Prose(int most = 1000) => new TextShape(most, IsPlain);

    /// <summary>A text of which something holds that is no sentence.</summary>
    public static Shape Text(int most, Predicate<string> holds) =>
        new TextShape(most, text => IsLine(text) && !Grammar.IsSentence(text) && holds(text.ToString()));

    /// <summary>One of these words.</summary>
    public static Shape Word(params string[] words)
    {
        var known = words.ToFrozenSet(StringComparer.Ordinal);
        return new TextShape(int.MaxValue, text => known.Contains(text.ToString()));
    }

    /// <summary>True or false.</summary>
    public static Shape Flag { get; } = Word("true", "false");

    /// <summary>A whole number.</summary>
    public static Shape Number { get; } = new TextShape(20, static text => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9'));

    /// <summary>A hash in any of the spellings of the package managers; nothing else is as long as it says.</summary>
    public static Shape Hash { get; } = new TextShape(1000, static text => LockDigest.Parse(text.ToString()) is not []);

    /// <summary>Nothing: null.</summary>
    public static Shape Nothing { get; } = new NullShape();

    /// <summary>Values of one shape.</summary>
    public static Shape List(Shape item) => new ListShape(item);

    /// <summary>Values of one shape under the file's own names, which are tokens unless said otherwise.</summary>
    public static Shape Map(Shape value, Shape? name = null) => new MapShape((TextShape)(name ?? Token()), value);

    /// <summary>Any of the shapes.</summary>
    public static Shape Either(params Shape[] shapes) => new EitherShape(shapes);

    /// <summary>Any list or map, with at most so many characters in it.</summary>
    public static Shape Small(int most) => new SmallShape(most);

    /// <summary>Values under names that the format gives. A name it does not give (a newer tool's) may hold a token of 64 characters, no more.</summary>
    public static RecordShape Record(params (string Name, Shape Shape)[] fields) => new(fields);

    /// <summary>Refuses a tree that does not fit.</summary>
    public void Require(LockNode node)
    {
        if (Misfit(node, new ShapeWalk()) is { } misfit)
        {
            throw new MisfitException("not what the format has there", misfit.Line);
        }
    }

    private static bool IsToken(ReadOnlySpan<char> text) => !text.Contains(' ') && IsLine(text);

    private static bool IsLine(ReadOnlySpan<char> text) => !text.ContainsAny('\n', '\t') && IsPlain(text);

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) && letter is not ('\n' or '\t' or '\r'))
            {
                return false;
            }
        }

        return true;
    }

    private delegate bool TextTest(ReadOnlySpan<char> text);

    private sealed class TextShape(int most, TextTest holds) : Shape
    {
        public bool Holds(string text) => text.Length <= most && holds(text);

        public override LockNode? Misfit(LockNode node, ShapeWalk walk) => node.Kind == LockNodeKind.Scalar && Holds(node.Text) ? null : node;
    }

    private sealed class NullShape : Shape
    {
        public override LockNode? Misfit(LockNode node, ShapeWalk walk) => node.Kind == LockNodeKind.Null ? null : node;
    }

    private sealed class ListShape(Shape item) : Shape
    {
        public override LockNode? Misfit(LockNode node, ShapeWalk walk)
        {
            if (node.Kind != LockNodeKind.List)
            {
                return node;
            }

            foreach (var value in node.Items)
            {
                if (item.Misfit(value, walk) is { } misfit)
                {
                    return misfit;
                }
            }

            return null;
        }
    }

    private sealed class MapShape(TextShape name, Shape value) : Shape
    {
        public override LockNode? Misfit(LockNode node, ShapeWalk walk)
        {
            if (node.Kind != LockNodeKind.Map)
            {
                return node;
            }

            foreach (var field in node.Fields)
            {
                if (!name.Holds(field.Key))
                {
                    return field.Value;
                }

                if (value.Misfit(field.Value, walk) is { } misfit)
                {
                    return misfit;
                }
            }

            return null;
        }
    }

    private sealed class EitherShape(Shape[] shapes) : Shape
    {
        public override LockNode? Misfit(LockNode node, ShapeWalk walk)
        {
            LockNode? first = null;
            foreach (var shape in shapes)
            {
                if (shape.Misfit(node, walk) is not { } misfit)
                {
                    return null;
                }

                first ??= misfit;
            }

            return first;
        }
    }

    private sealed class SmallShape(int most) : Shape
    {
        public override LockNode? Misfit(LockNode node, ShapeWalk walk) =>
            node.Kind is LockNodeKind.List or LockNodeKind.Map && Size(node) <= most ? null : node;

        private static int Size(LockNode node) =>
            node.Text.Length + node.Items.Sum(Size) + node.Fields.Sum(static field => field.Key.Length + Size(field.Value));
    }
}
