using System.IO.Compression;
using ApprovalGuard.Archives;
using ApprovalGuard.Changes;
using static ApprovalGuard.Core.Tests.Archives.Packed;

namespace ApprovalGuard.Core.Tests.Archives;

/// <summary>No archive takes memory or time without end, and whatever is not looked at is said.</summary>
public sealed class ArchiveBoundTests
{
    public static TheoryData<string, byte[], string> Closed() => new()
    {
        { "a.7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "7z archives cannot be opened" },
        { "a.rar", [.. "Rar!\u001a\u0007\u0001\0"u8], "rar archives cannot be opened" },
        { "a.xz", [0xFD, .. "7zXZ\0"u8, 0], "xz archives cannot be opened" },
        { "a.zst", [0x28, 0xB5, 0x2F, 0xFD, 0x24], "zstd archives cannot be opened" },
        { "a.tar.bz2", [.. "BZh9"u8, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 1, 2], "bzip2 archives cannot be opened" },
    };

    [Theory]
    [MemberData(nameof(Closed))]
    public void A_format_that_cannot_be_opened_is_said(string path, byte[] content, string why)
    {
        Walked.Through(path, content).Missed.ShouldBe([(path, why)]);
        Walked.Through("out.zip", Zip((path, content))).Missed.ShouldBe([($"out.zip!{path}", why)]);
    }

    [Fact]
    public void An_entry_of_any_growth_is_cut_at_its_bound_and_the_others_are_read()
    {
        var walked = Walked.Through("a.zip", Zip(("zeros", new byte[20_000_000]), ("b.txt", Text("two\n"))));

        walked.Missed.ShouldBe([("a.zip!zeros", "it unpacks to over 200 times its size")]);
        walked.Files.Last().ShouldBe(("a.zip!b.txt", "two\n"));
        walked.Parts[0].Content!.Length.ShouldBeInRange(1 << 20, 5_000_000);
    }

    [Fact]
    public void A_gzip_bomb_ends_at_its_bound()
    {
        var walked = Walked.Through("a.gz", Gzip(new byte[200_000_000]));

        walked.Missed.ShouldBe([("a.gz!a", "it unpacks to over 200 times its size")]);
    }

    [Fact]
    public void Bounds_hold_for_the_outer_archive_with_all_that_is_in_it()
    {
        var noise = new byte[600_000];
        new Random(1).NextBytes(noise);
        var limits = new ArchiveLimits { TotalBytes = 2_000_000 };

        var walked = Walked.Through("a.zip", Zip(("1.zip", Zip(("1", noise))), ("2.zip", Zip(("2", noise))), ("3.zip", Zip(("3", noise)))), limits);

        walked.Missed.ShouldBe([("a.zip", "over 1 MB in one archive")]);
        walked.Parts.Count(static part => part.Content is { Length: 600_000 }).ShouldBe(1);
    }

    [Fact]
    public void So_many_files_and_no_more_are_read()
    {
        var files = Enumerable.Range(0, 30).Select(static i => ($"{i}.txt", Text("x"))).ToArray();

        foreach (var archive in (byte[][])[Zip(files), Tar(files), Gzip(Tar(files))])
        {
            var walked = Walked.Through("a.zip", archive, new ArchiveLimits { Entries = 20 });
            walked.Files.Count().ShouldBe(20);
            walked.Missed.ShouldBe([("a.zip", "over 20 files in one archive")]);
        }
    }

    [Fact]
    public void The_first_megabytes_of_a_large_entry_are_read_and_the_rest_is_said()
    {
        var noise = new byte[3 << 20];
        new Random(1).NextBytes(noise);
        var limits = new ArchiveLimits { EntryBytes = 1 << 20 };

        foreach (var archive in (byte[][])[Zip(("a", noise), ("b", Text("x"))), Tar(("a", noise), ("b", Text("x"))), Gzip(Tar(("a", noise), ("b", Text("x"))))])
        {
            var walked = Walked.Through("a.zip", archive, limits);
            walked.Missed.ShouldBe([("a.zip!a", "only the first 1 MB of it were looked at")]);
            walked.Parts[0].Content!.ShouldBe(noise[..(1 << 20)]);
            walked.Files.Last().ShouldBe(("a.zip!b", "x"));
        }
    }

    [Fact]
    public void Encrypted_entries_are_one_piece_of_news()
    {
        var one = Zip(CompressionLevel.NoCompression, ("a.txt", Text("x")));
        var three = Zip(CompressionLevel.NoCompression, ("a.txt", Text("x")), ("b.txt", Text("x")), ("c.txt", Text("x")));

        Walked.Through("a.zip", Encrypted(one)).Missed.ShouldBe([("a.zip!a.txt", "it is encrypted")]);
        Walked.Through("a.zip", Encrypted(three)).Missed.ShouldBe([("a.zip", "of 3 files in it: it is encrypted; the first is a.txt")]);
    }

    [Theory]
    [InlineData(9, "it is packed by a method that cannot be opened (9)")]
    [InlineData(12, "it is packed by a method that cannot be opened (12)")]
    [InlineData(93, "it is packed by a method that cannot be opened (93)")]
    public void A_method_that_cannot_be_opened_is_said(byte method, string why)
    {
        var zip = Zip(CompressionLevel.NoCompression, ("a.txt", Text("x")));
        Walked.Through("a.zip", Patched(zip, 8, 10, method)).Missed.ShouldBe([("a.zip!a.txt", why)]);
    }

    [Fact]
    public void Headers_that_contradict_each_other_are_said()
    {
        var zip = Zip(CompressionLevel.NoCompression, ("a.txt", Text("secret")));
        var at = zip.AsSpan().IndexOf("a.txt"u8);
        zip[at] = (byte)'b';

        Walked.Through("a.zip", zip).Missed.ShouldBe([("a.zip!a.txt", "its two headers contradict each other")]);
    }

    [Fact]
    public void Content_that_breaks_off_is_read_so_far_and_said()
    {
        var text = string.Join('\n', Enumerable.Range(0, 20_000));
        var gzip = Gzip(Text(text));

        foreach (var left in (int[])[gzip.Length - 1, gzip.Length - 9, gzip.Length / 2])
        {
            var walked = Walked.Through("a.txt.gz", gzip[..left]);
            walked.Missed.ShouldHaveSingleItem().Path.ShouldBe("a.txt.gz!a.txt");
            text.ShouldStartWith(walked.Files.Single().Text);
        }
    }

    [Fact]
    public void What_follows_a_packed_file_is_said()
    {
        Walked.Through("a.gz", [.. Gzip(Text("x")), .. Text("hidden behind it")]).Missed.ShouldBe([("a.gz!a", "its end does not fit its content")]);
        Walked.Through("a.br", [.. Brotli(Text("x")), .. Text("hidden behind it")]).Missed.ShouldBe([("a.br!a", "something follows its content")]);
        Walked.Through("a.tar", [.. Tar(("x", Text("x"))), .. Text(new string('h', 600))]).Missed.ShouldBe([("a.tar", "a header in it is broken")]);
    }

    [Fact]
    public void Broken_archives_are_said_and_never_end_the_scan()
    {
        var random = new Random(7);
        var whole = Zip(("inner.tgz", Gzip(Tar(("a.txt", Text("one\n")), ("b.txt", Text("two\n"))))), ("c.txt", Text("three\n")), ("d.zip", Zip(("e", Text("four")))));
        foreach (var archive in (byte[][])[whole, Tar(("a", whole), ("b", Text("x"))), Gzip(whole)])
        {
            for (var round = 0; round < 2000; round++)
            {
                var broken = archive.ToArray();
                for (var changes = random.Next(1, 6); changes > 0; changes--)
                {
                    broken[random.Next(8, broken.Length)] = (byte)random.Next(256);
                }

                var cut = broken[..random.Next(20, broken.Length + 1)];
                if (ArchiveFormats.Recognise(new RepoPath("a.zip"), cut) is not null)
                {
                    Walked.Through("a.zip", cut).Parts.ShouldNotBeEmpty();
                }
            }
        }
    }

    private static byte[] Encrypted(byte[] zip)
    {
        var patched = zip.ToArray();
        for (var i = 0; i + 10 < patched.Length; i++)
        {
            patched[i + 6] |= (byte)(patched.AsSpan(i).StartsWith("PK\u0003\u0004"u8) ? 1 : 0);
            patched[i + 8] |= (byte)(patched.AsSpan(i).StartsWith("PK\u0001\u0002"u8) ? 1 : 0);
        }

        return patched;
    }

    private static byte[] Patched(byte[] zip, int inLocal, int inDirectory, byte value)
    {
        var patched = zip.ToArray();
        patched[inLocal] = value;
        patched[patched.AsSpan().IndexOf("PK\u0001\u0002"u8) + inDirectory] = value;
        return patched;
    }
}
