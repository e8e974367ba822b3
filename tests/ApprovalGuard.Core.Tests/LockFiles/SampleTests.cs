using System.Globalization;
using System.Text;
using ApprovalGuard.LockFiles;

namespace ApprovalGuard.Core.Tests.LockFiles;

/// <summary>What is read from a lock file of every format and version.</summary>
public sealed class SampleTests
{
    [Fact]
    public void Every_entry_is_read_with_its_line_source_hash_and_reach()
    {
        var text = new StringBuilder();
        foreach (var name in Sample.Names)
        {
            var file = Sample.Read(name);
            text.Append(CultureInfo.InvariantCulture, $"{name}: {file.Format}, asked for: {string.Join(", ", file.Roots)}\n");
            foreach (var entry in file.Entries)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {entry.Line,3} {entry.Name}{(entry.Alias is { } alias ? $" as {alias}" : "")} {entry.Version}: {Words(entry)}\n");
            }
        }

        text.ToString().ShouldMatchApproved(static options => options.SubFolder("Approved").NoDiff());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lines_are_those_of_the_text(string name)
    {
        var lines = Sample.Text(name).Split('\n');

        foreach (var entry in Sample.Read(name).Entries)
        {
            var around = string.Join('\n', lines.Skip(entry.Line - 1).Take(3));
            around.ShouldContain((entry.Alias ?? entry.Name).Split('/')[^1], Case.Sensitive, $"{name}:{entry.Line}");
            if (entry.Integrity is { } hash)
            {
                lines[entry.IntegrityLine - 1].ShouldContain(hash.Split(' ')[0].Split('/')[^1]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Line_ends_of_Windows_and_a_mark_of_byte_order_change_nothing(string name)
    {
        var text = "\uFEFF" + Sample.Text(name).Replace("\n", "\r\n", StringComparison.Ordinal);

        LockFileReader.Read(Sample.Format(name), text).ShouldNotBeNull().Entries.Select(static entry => entry.ToString())
            .ShouldBe(Sample.Read(name).Entries.Select(static entry => entry.ToString()));
    }

    public static TheoryData<string> Names() => [.. Sample.Names];

    private static string Words(LockEntry entry)
    {
        var words = new List<string> { entry.Kind.ToString().ToLowerInvariant() };
        words.AddRange(entry.Source is { } source ? [$"from {source}"] : []);
        words.AddRange(entry.Integrity is { } hash ? [$"hash {hash[..Math.Min(16, hash.Length)]}"] : []);
        words.AddRange(entry.Archives.Length > 0 ? [$"archives {string.Join(' ', entry.Archives.Select(static archive => archive.Name))}"] : []);
        words.AddRange(entry.HasInstallScript ? ["runs a script"] : []);
        words.AddRange(entry.Dependencies.Length > 0 ? [$"asks for {string.Join(' ', entry.Dependencies)}"] : []);
        words.AddRange(entry.IsReachable == false ? ["nothing asks for it"] : entry.IsReachable is null ? ["reach unknown"] : []);
        return string.Join("; ", words);
    }
}
