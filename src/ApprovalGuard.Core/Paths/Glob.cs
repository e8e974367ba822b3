namespace ApprovalGuard.Paths;

/// <summary>
/// Matches paths against one pattern in gitignore's language: <c>*</c> and <c>?</c> stay inside a part, <c>**</c> spans parts, <c>[a-z]</c> is a
/// class, <c>\</c> takes the next character as it is. A pattern without a slash matches the last part anywhere. Runs in time proportional to
/// path times pattern, whatever either holds.
/// </summary>
public sealed class Glob
{
    private readonly string[] _parts;
    private readonly bool _anywhere;

    /// <summary>Takes a pattern as it stands in a policy or in <c>.gitattributes</c>.</summary>
    public Glob(string pattern)
    {
        Pattern = pattern;
        _anywhere = !pattern.TrimEnd('/').Contains('/');
        _parts = pattern.Trim('/').Split('/');
    }

    /// <summary>The pattern as it was given.</summary>
    public string Pattern { get; }

    /// <summary>Whether the path matches.</summary>
    public bool Matches(string path)
    {
        var parts = path.Split('/');
        return _anywhere && _parts[0] != "**" ? GlobPart.Matches(_parts[0], parts[^1]) : MatchesParts(parts);
    }

    /// <summary>Whether the path or one of the folders above it matches, as an exclusion of a whole folder means it.</summary>
    public bool MatchesWithin(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (Matches(path[..end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Row by row: which prefixes of the path the prefix of the pattern reaches.</summary>
    private bool MatchesParts(string[] path)
    {
        var reached = new bool[path.Length + 1];
        reached[0] = true;
        for (var i = 0; i < _parts.Length; i++)
        {
            var next = new bool[path.Length + 1];
            var isLast = i == _parts.Length - 1;
            if (_parts[i] == "**")
            {
                // At the end it means everything inside, not the folder itself.
                var any = false;
                for (var j = 0; j <= path.Length; j++)
                {
                    next[j] = isLast ? any : any || reached[j];
                    any |= reached[j];
                }
            }
            else
            {
                for (var j = 0; j < path.Length; j++)
                {
                    next[j + 1] = reached[j] && GlobPart.Matches(_parts[i], path[j]);
                }
            }

            reached = next;
        }

        return reached[^1];
    }
}
