using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ApprovalGuard.Policies.Reading;

/// <summary>Parses the YAML of a policy into nodes with places, within bounds: one document, no aliases, little depth.</summary>
internal static class PolicyYaml
{
    private const int SizeLimit = 256 << 10;
    private const int DepthLimit = 20;

    /// <summary>The root mapping; null for an empty file.</summary>
    public static YamlMappingNode? Parse(string text, PolicyError error)
    {
        if (text.Length > SizeLimit)
        {
            throw error.At(new Mark(0, 1, 1), $"the policy is larger than {SizeLimit >> 10} kB", "Make it smaller.");
        }

        try
        {
            EnsureBounds(text, error);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count switch
            {
                0 => null,
                1 => Root(stream.Documents[0].RootNode, error),
                _ => throw error.At(stream.Documents[1].RootNode.Start, "a second document starts here", "Keep one: remove the line ---."),
            };
        }
        catch (YamlException exception)
        {
            throw error.At(exception.Start, $"this is not YAML: {Reason(exception)}", "Mend the line; indentation is of blanks.");
        }
        catch (Exception exception) when (IsGivenUp(exception))
        {
            throw error.At(new Mark(0, 1, 1), "this is not YAML", "Mend the line; indentation is of blanks.");
        }
    }

    private static YamlMappingNode? Root(YamlNode root, PolicyError error) => root switch
    {
        YamlMappingNode mapping => mapping,
        YamlScalarNode { Value: null or "" } => null,
        _ => throw error.At(root.Start, "a policy is a mapping of sections", "Start with a section, such as gates:"),
    };

    private static void EnsureBounds(string text, PolicyError error)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (MoveNext(parser, error))
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DepthLimit)
            {
                throw error.At(parser.Current.Start, $"the nesting is deeper than {DepthLimit}", "Flatten it.");
            }

            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                throw error.At(parser.Current.Start, "anchors and aliases (& and *) are not read in a policy", "Write the value out, or quote it.");
            }
        }
    }

    private static bool MoveNext(Parser parser, PolicyError error)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (IsGivenUp(exception))
        {
            throw error.At(parser.Current?.End ?? new Mark(0, 1, 1), "this is not YAML after here", "Mend the line; indentation is of blanks.");
        }
    }

    /// <summary>The library gives up on some malformed texts, tags and escapes by checks of its own that do not say where.</summary>
    private static bool IsGivenUp(Exception exception) => exception is InvalidOperationException or ArgumentException;

    private static string Reason(YamlException exception)
    {
        var reason = new StringBuilder(exception.InnerException?.Message ?? exception.Message);
        return reason.Replace('\n', ' ').ToString().TrimEnd('.');
    }
}
