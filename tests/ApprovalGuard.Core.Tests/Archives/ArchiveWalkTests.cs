using System.Formats.Tar;
using System.IO.Compression;
using ApprovalGuard.Archives;
using ApprovalGuard.Changes;
using static ApprovalGuard.Core.Tests.Archives.Packed;

namespace ApprovalGuard.Core.Tests.Archives;

/// <summary>Archives are read whole, whatever packs them, and what is in them is shown under a harmless path.</summary>
public sealed class ArchiveWalkTests
{
    private static readonly (string, byte[])[] TwoFiles = [("inner/file.txt", Text("one\n")), ("b.txt", Text("two\n"))];

    public static TheoryData<string, byte[]> Formats() => new()
    {
        { "lib.zip", Zip(TwoFiles) },
        { "stored.jar", Zip(CompressionLevel.NoCompression, TwoFiles) },
        { "any name", Zip(TwoFiles) },
        { "v7.tar", Tar(TarEntryFormat.V7, TwoFiles) },
        { "ustar.tar", Tar(TarEntryFormat.Ustar, TwoFiles) },
        { "pax.tar", Tar(TarEntryFormat.Pax, TwoFiles) },
        { "gnu.tar", Tar(TarEntryFormat.Gnu, TwoFiles) },
        { "packed.tgz", Gzip(Tar(TwoFiles)) },
        { "packed.tar.br", Brotli(Tar(TwoFiles)) },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_file_is_handed_over_with_its_path(string path, byte[] archive)
    {
        var walked = Walked.Through(path, archive);

        walked.Files.ShouldBe([($"{path}!inner/file.txt", "one\n"), ($"{path}!b.txt", "two\n")]);
        walked.Missed.ShouldBeEmpty();
    }

    public static TheoryData<string, byte[], string> SinglePackings() => new()
    {
        { "logs/app.log.gz", Gzip(Text("one\n")), "app.log" },
        { "app.js.br", Brotli(Text("one\n")), "app.js" },
        { "data.zz", Zlib(Text("one\n")), "data" },
        { "noname", Gzip(Text("one\n")), "noname" },
    };

    [Theory]
    [MemberData(nameof(SinglePackings))]
    public void A_packed_file_is_named_without_its_packing(string path, byte[] content, string inner) =>
        Walked.Through(path, content).Files.ShouldBe([($"{path}!{inner}", "one\n")]);

    [Fact]
    public void All_members_of_a_gzip_file_are_read()
    {
        var walked = Walked.Through("a.gz", [.. Gzip(Text("one\n")), .. Gzip(Text("two\n")), .. Gzip(Text(new string('3', 100_000)))]);

        walked.Files.ShouldHaveSingleItem().Text.ShouldBe("one\ntwo\n" + new string('3', 100_000));
        walked.Missed.ShouldBeEmpty();
    }

    [Fact]
    public void Archives_in_archives_are_opened_three_deep()
    {
        var third = Zip(("deep.txt", Text("found\n")));
        var second = Gzip(Tar(("lib.nupkg", third)));

        Walked.Through("a.zip", Zip(("b.tgz", second))).Files.ShouldBe([("a.zip!b.tgz!lib.nupkg!deep.txt", "found\n")]);
        var deeper = Walked.Through("x.zip", Zip(("a.zip", Zip(("b.tgz", second)))));
        deeper.Files.ShouldBeEmpty();
        deeper.Missed.ShouldBe([("x.zip!a.zip!b.tgz!lib.nupkg", "it lies over 3 archives deep")]);
    }

    [Fact]
    public void A_long_name_is_read_in_every_way_that_tar_writes_it()
    {
        var name = string.Concat(Enumerable.Repeat("folder/", 30)) + "file.txt";

        foreach (var format in (TarEntryFormat[])[TarEntryFormat.Pax, TarEntryFormat.Gnu])
        {
            Walked.Through("a.tar", Tar(format, (name, Text("x")), ("b", Text("y")))).Files.ShouldBe([($"a.tar!{name}", "x"), ("a.tar!b", "y")]);
        }
    }

    [Fact]
    public void Files_that_only_a_local_header_names_are_read_too()
    {
        var hidden = Zip(("hidden.txt", Text("not in the directory\n")));
        var whole = Zip(TwoFiles);

        // Its directory is cut off, and another archive follows.
        var local = hidden.AsSpan(0, hidden.AsSpan().IndexOf("PK\u0001\u0002"u8)).ToArray();
        var walked = Walked.Through("a.zip", [.. local, .. whole]);

        walked.Files.ShouldBe([("a.zip!inner/file.txt", "one\n"), ("a.zip!b.txt", "two\n"), ("a.zip!hidden.txt", "not in the directory\n")]);
    }

    [Fact]
    public void An_archive_behind_a_script_or_a_program_is_found_by_its_end()
    {
        foreach (var before in (byte[][])[Text("#!/usr/bin/env python3\n"), [(byte)'M', (byte)'Z', .. new byte[100_000]], Text(new string('a', 70_000))])
        {
            var content = (byte[])[.. before, .. Zip(TwoFiles)];

            ArchiveFormats.Recognise(new RepoPath("tool"), content).ShouldNotBeNull().IsBehindOther.ShouldBeTrue();
            Walked.Through("tool", content).Files.ShouldBe([("tool!inner/file.txt", "one\n"), ("tool!b.txt", "two\n")]);
        }
    }

    [Theory]
    [InlineData("../../etc/passwd", "(..)/(..)/etc/passwd")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("..\\..\\windows\\system32", "(..)/(..)/windows/system32")]
    [InlineData("./a//b/./c", "a/b/c")]
    [InlineData("\u202egpj.exe", "\u202egpj.exe")]
    [InlineData("a!b.zip", "a!b.zip")]
    public void A_name_leads_nowhere_else(string name, string shown)
    {
        Walked.Through("a.zip", Zip((name, Text("x")))).Files.ShouldBe([($"a.zip!{shown}", "x")]);
        Walked.Through("a.tar", Tar((name, Text("x")))).Files.ShouldBe([($"a.tar!{shown}", "x")]);
    }

    [Fact]
    public void A_name_of_60_000_characters_is_cut()
    {
        var name = new string('x', 60_000) + ".txt";

        var path = Walked.Through("a.zip", Zip((name, Text("x")))).Files.ShouldHaveSingleItem().Path;

        path.Length.ShouldBeLessThan(1100);
        path.ShouldEndWith("x.txt");
    }

    [Theory]
    [InlineData("plain.txt", "nothing special")]
    [InlineData("page.br", "break\nnothing special")]
    [InlineData("short.tar", "too short")]
    [InlineData("rar.txt", "Rar! is a format")]
    [InlineData("end.txt", "PK\u0005\u0006 stands here and nothing of an archive does, however long this text goes on")]
    public void A_text_is_no_archive(string path, string text) => ArchiveFormats.Recognise(new RepoPath(path), Text(text)).ShouldBeNull();
}
