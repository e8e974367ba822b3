using System.Collections.Immutable;
using ApprovalGuard.LockFiles.Shapes;

namespace ApprovalGuard.LockFiles.Formats;

/// <summary>
/// Reads <c>Gemfile.lock</c>: <see href="https://bundler.io/man/bundle-lock.1.html"/>. Sections of two blanks a level; <c>DEPENDENCIES</c> lists what the
/// Gemfile asks for.
/// </summary>
internal sealed class BundlerLock
{
    private static readonly string[] Sources = ["GEM", "GIT", "PATH", "PLUGIN SOURCE"];
    private static readonly string[] Lists = ["PLATFORMS", "DEPENDENCIES", "CHECKSUMS", "RUBY VERSION", "BUNDLED WITH"];
    private static readonly string[] Options = ["remote", "revision", "ref", "branch", "tag", "submodules", "glob", "type", "name", "uri"];

    private const int MostPlatforms = 100;
    private const int LongestWord = 60;
    private const int LongestOption = 1000;

    private readonly List<LockEntry> _entries = [];
    private readonly List<string> _dependencies = [];
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Hash, int Line)> _checksums = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private string _section = "";
    private string? _remote;
    private int _remoteLine;
    private string? _revision;
    private bool _inSpecs;
    private int _words;
    private int _line;

    /// <summary>Reads the text.</summary>
    public static LockFile Read(string text)
    {
        var reader = new BundlerLock();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            reader._line++;
            if (!line.IsEmpty)
            {
                reader.Take(line.ToString());
            }
        }

        return reader.Finish();
    }

    private void Take(string line)
    {
        if (line[0] != ' ')
        {
            _section = Array.Exists(Sources, known => known == line) || (Array.Exists(Lists, known => known == line) && _listed.Add(line)) ? line : throw Misfit();
            (_remote, _revision, _inSpecs, _words) = (null, null, false, 0);
            CloseEntry();
            return;
        }

        switch (_section)
        {
            case "":
                throw Misfit();
            case "GEM" or "GIT" or "PATH" or "PLUGIN SOURCE":
                TakeSource(line);
                break;
            case "DEPENDENCIES":
                _roots.Add(GemLine.Parse(line, 2) is { Rest: "" } root ? root.Name : throw Misfit());
                break;
            case "CHECKSUMS":
                TakeChecksum(line);
                break;
            default:
                TakeWord(line.AsSpan().Trim());
                break;
        }
    }

    private void TakeSource(string line)
    {
        if (line == "  specs:")
        {
            _inSpecs = true;
        }
        else if (!_inSpecs)
        {
            TakeOption(line);
        }
        else if (GemLine.Parse(line, 4) is { Version: { } version } spec)
        {
            CloseEntry();
            _entries.Add(new LockEntry(spec.Name, version, Source(), Integrity: null, HasInstallScript: false, _line)
            {
                Kind = _section switch { "GEM" => LockSourceKind.Registry, "GIT" => LockSourceKind.Git, "PATH" => LockSourceKind.Path, _ => LockSourceKind.Url },
                SourceLine = _remoteLine,
            });
        }
        else
        {
            _dependencies.Add(_entries.Count > 0 && GemLine.Parse(line, 6) is { } dependency ? dependency.Name : throw Misfit());
        }
    }

    private void TakeOption(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (!line.StartsWith("  ", StringComparison.Ordinal) || colon < 3 || line.Length > LongestOption
            || !Array.Exists(Options, known => line.AsSpan(2, colon - 2).SequenceEqual(known)) || Grammar.IsSentence(line))
        {
            throw Misfit();
        }

        var value = line[(colon + 2)..];
        if (line.StartsWith("  remote:", StringComparison.Ordinal) && _remote is null)
        {
            (_remote, _remoteLine) = (value, _line);
        }
        else if (line.StartsWith("  revision:", StringComparison.Ordinal))
        {
            _revision = value;
        }
    }

    private void TakeChecksum(string line)
    {
        if (GemLine.Parse(line, 2) is not { Version: { } version } gem || (gem.Rest.Length > 0 && LockDigest.Parse(gem.Rest) is []))
        {
            throw Misfit();
        }

        _checksums[$"{gem.Name} {version}"] = (gem.Rest.Length > 0 ? gem.Rest : null, _line);
    }

    /// <summary>A platform, or the one version of Ruby (<c>ruby 2.5.1p57 (jruby 9.2.0.0)</c>) or of Bundler.</summary>
    private void TakeWord(ReadOnlySpan<char> word)
    {
        var mayHaveBlanks = _section == "RUBY VERSION";
        if (++_words > (_section == "PLATFORMS" ? MostPlatforms : 1)
            || word.Length > LongestWord || word.ContainsAnyExcept(GemLine.Letters) || (word.Contains(' ') && !mayHaveBlanks))
        {
            throw Misfit();
        }
    }

    private string? Source() => _revision is null ? _remote : $"{_remote}#{_revision}";

    private void CloseEntry()
    {
        if (_dependencies.Count > 0)
        {
            _entries[^1] = _entries[^1] with { Dependencies = [.. _dependencies] };
            _dependencies.Clear();
        }
    }

    private LockFile Finish()
    {
        CloseEntry();
        if (_section.Length == 0 || (_entries.Count > 0 && _roots.Count == 0))
        {
            throw new MisfitException("no dependencies", 0);
        }

        var reached = new Reach(StringComparer.Ordinal).Walk(_entries.Count, i => [_entries[i].Name], static _ => false, _roots, i => _entries[i].Dependencies);
        return new LockFile(LockFileFormat.Bundler, [.. _entries.Select((entry, i) => With(entry, reached[i]))])
        {
            Roots = [.. _roots.Order(StringComparer.Ordinal)],
        };
    }

    private LockEntry With(LockEntry entry, bool isReached)
    {
        var (hash, line) = _checksums.GetValueOrDefault($"{entry.Name} {entry.Version}", (null, entry.Line));
        return entry with { Integrity = hash, IntegrityLine = line, IsReachable = isReached };
    }

    private MisfitException Misfit() => new("not what Bundler writes there", _line);
}
