using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using ApprovalGuard.Archives;
using ApprovalGuard.Changes;
using CsCheck;
using static ApprovalGuard.Core.Tests.Archives.Forged;
using static ApprovalGuard.Core.Tests.Archives.Packed;

namespace ApprovalGuard.Core.Tests.Archives;

/// <summary>Archives that are made to cost: what is unpacked, what is read and how long it takes stays within the bounds, and what is left out is said.</summary>
public sealed class ArchiveBombTests
{
    private static readonly ArchiveLimits Small = new() { TotalBytes = 64 << 20, ReadBytes = 128 << 20 };

    [Fact]
    public void Zips_of_zips_of_zips_cost_no_more_than_one_archive_may()
    {
        // As 42.zip: five levels of 16 archives each, and at the bottom 16 files of zeros; 4 MB x 16^5 = 4 TB in all.
        var level = Enumerable.Range(0, 16).Select(static i => (Name(i), new byte[4 << 20])).ToArray();
        var bomb = Zip(level);
        for (var depth = 1; depth < 5; depth++)
        {
            bomb = Zip([.. Enumerable.Range(0, 16).Select(i => (Name(i) + ".zip", bomb))]);
        }

        var walked = InTime(() => Walked.Through("42.zip", bomb));

        bomb.Length.ShouldBeLessThan(1 << 20);
        walked.Bytes.ShouldBe(0);
        walked.Missed.Count().ShouldBe(16 * 16 * 16);
        walked.Missed.ShouldAllBe(static missed => missed.Why == "it lies over 3 archives deep");
    }

    [Fact]
    public void Zips_of_zips_within_the_depth_end_at_the_bound_of_the_whole()
    {
        var leaf = Zip([.. Enumerable.Range(0, 16).Select(static i => (Name(i), new byte[64 << 20]))]);
        var middle = Zip([.. Enumerable.Range(0, 16).Select(i => (Name(i) + ".zip", leaf))]);

        var walked = InTime(() => Walked.Through("a.zip", Zip([.. Enumerable.Range(0, 16).Select(i => (Name(i) + ".zip", middle))]), Small));

        walked.Bytes.ShouldBeLessThanOrEqualTo(Small.TotalBytes);
        walked.Missed.Last().ShouldBe(("a.zip", "over 64 MB in one archive"));
    }

    [Theory]
    [InlineData("octal", "it is cut short")]
    [InlineData("base 256", "it is cut short")]
    [InlineData("pax", "it is cut short")]
    [InlineData("negative", "a length in it is broken")]
    public void A_tar_that_declares_a_huge_length_gets_no_memory_for_it(string way, string why)
    {
        var tar = Tar(System.Formats.Tar.TarEntryFormat.Pax, ("a.txt", Text("one\n")));
        var header = tar.AsSpan(LastHeader(tar), 512);
        switch (way)
        {
            case "octal":
                "77777777777\0"u8.CopyTo(header[124..]);
                break;
            case "base 256":
                header.Slice(124, 12).Clear();
                header[124] = 0x80;
                BinaryPrimitives.WriteInt64BigEndian(header[128..], long.MaxValue);
                break;
            case "negative":
                header.Slice(124, 12).Fill(0xFF);
                break;
            default:
                tar = [.. PaxHeader($"size={long.MaxValue.ToString(CultureInfo.InvariantCulture)}"), .. tar.AsSpan(LastHeader(tar))];
                break;
        }

        Seal(tar.AsSpan(LastHeader(tar), 512));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var walked = InTime(() => Walked.Through("a.tar", tar));

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
        walked.Missed.ShouldContain(missed => missed.Why == why);
    }

    [Fact]
    public void A_zip_that_declares_a_huge_length_gets_no_memory_for_it()
    {
        var zip = Zip(CompressionLevel.NoCompression, ("a.txt", Text("one\n")));
        foreach (var at in (int[])[18, 22, Directory(zip) + 20, Directory(zip) + 24])
        {
            BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at), uint.MaxValue - 1);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();

        var walked = InTime(() => Walked.Through("a.zip", zip));

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
        walked.Missed.ShouldContain(("a.zip!a.txt", "it is cut short"));
    }

    [Fact]
    public void Of_150_000_files_100_000_are_read_and_the_rest_is_said()
    {
        var one = Tar(System.Formats.Tar.TarEntryFormat.Ustar, ("a.txt", Text("x"))).AsSpan(0, 1024);
        var tar = new byte[150_000 * one.Length];
        for (var at = 0; at < tar.Length; at += one.Length)
        {
            one.CopyTo(tar.AsSpan(at));
        }

        var walked = InTime(() => Walked.Through("a.tar", tar));

        walked.Files.Count().ShouldBe(100_000);
        walked.Missed.ShouldBe([("a.tar", "over 100,000 files in one archive")]);
    }

    [Fact]
    public void Overlapping_entries_unpack_no_more_than_the_bound()
    {
        // Many entries of the directory name the same packed data, as zip bombs without nesting do.
        var walked = InTime(() => Walked.Through("a.zip", ListedOften(Zip(("a", new byte[1 << 20])), 20_000), Small));

        walked.Bytes.ShouldBeLessThanOrEqualTo(Small.TotalBytes);
        walked.Missed.ShouldBe([("a.zip", "over 64 MB in one archive")]);
    }

    [Fact]
    public void Overlapping_entries_from_which_nothing_comes_are_read_no_more_often_than_the_bound()
    {
        // Four million empty blocks (RFC 1951, 3.2.4) in each of 20,000 entries: 400 GB to read, and not a byte to show for it.
        var zip = Zip(CompressionLevel.NoCompression, ("a", Enumerable.Repeat((byte[])[0, 0, 0, 0xFF, 0xFF], 4_000_000).SelectMany(static block => block).ToArray()));
        zip[8] = 8;
        zip[Directory(zip) + 10] = 8;

        var walked = InTime(() => Walked.Through("a.zip", ListedOften(zip, 20_000), Small));

        walked.BytesRead.ShouldBeLessThan(Small.ReadBytes + (1 << 20));
        walked.Missed.Last().ShouldBe(("a.zip", "over 128 MB to read in one archive"));
    }

    [Fact]
    public void A_gzip_file_of_a_million_empty_members_ends_at_its_bound()
    {
        var empty = (byte[])[0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

        var walked = InTime(() => Walked.Through("a.gz", [.. Enumerable.Repeat(empty, 1_000_000).SelectMany(static member => member)]));

        walked.Missed.ShouldContain(("a.gz", "over 100,000 gzip members in one archive"));
    }

    [Fact]
    public void Signatures_by_chance_are_passed_once()
    {
        var chance = Enumerable.Repeat(Text("PK\u0003\u0004"), 1_000_000).SelectMany(static signature => signature).ToArray();
        var content = (byte[])[.. Text("#!/bin/sh\n"), .. chance, .. Zip(("a.txt", Text("one\n")))];

        var walked = InTime(() => Walked.Through("tool", content));

        walked.Files.ShouldBe([("tool!a.txt", "one\n")]);
        walked.BytesRead.ShouldBeLessThan(content.Length + (1 << 20));
    }

    [Theory]
    [InlineData("../../../../etc/cron.d/evil")]
    [InlineData("..\\..\\AppData\\evil.exe")]
    [InlineData("/dev/../etc/passwd")]
    [InlineData("C:\\Windows\\System32\\evil.dll")]
    [InlineData("a/../../b")]
    [InlineData("nul\0.txt")]
    [InlineData("..")]
    [InlineData("/")]
    public void A_name_that_leads_elsewhere_is_shown_and_leads_nowhere(string name)
    {
        var walked = Walked.Through("a.zip", Zip((name + "x", Text("one\n"))));

        var part = walked.Parts.ShouldHaveSingleItem();
        part.Name.Value.Split('/', '\\').ShouldNotContain("..");
        Path.IsPathRooted(part.Name.Value).ShouldBeFalse();
        part.Path.Value.ShouldBe($"a.zip!{part.Name.Value}");
    }

    [Fact]
    public void A_long_look_stops_when_it_is_asked_to()
    {
        using var stop = new CancellationTokenSource();
        var bomb = Gzip(new byte[100_000_000]);
        var walk = new ArchiveWalk(new ArchiveLimits(), _ => throw new InvalidOperationException("It was not stopped."), stop.Token);
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => walk.Open(new RepoPath("a.gz"), ArchiveFormat.Gzip, new MemoryStream(bomb)));
    }

    /// <summary>Whatever is packed in whatever way: each file is handed over as it is, or its archive says what is missing; and the sum is within the bounds.</summary>
    [Fact]
    public void Every_file_is_handed_over_or_said_within_any_bounds() =>
        Gen.Select(Nested(2), Gen.Int[1, 60], Gen.Int[100, 20_000], Gen.Int[1, 3]).Sample(
            static (archive, entries, total, depth) =>
            {
                var limits = new ArchiveLimits { Entries = entries, TotalBytes = total, Depth = depth };
                var walked = Walked.Through("a.bin", archive.Content, limits);
                walked.Bytes.ShouldBeLessThanOrEqualTo(total);
                walked.Parts.Count(static part => part.Content is not null).ShouldBeLessThanOrEqualTo(entries);
                if (!walked.Missed.Any())
                {
                    walked.Parts.Select(static part => part.Content!.Length).Order().ShouldBe(archive.Lengths.Order());
                }

                Walked.Through("a.bin", archive.Content).Parts.Select(static part => part.Content.ShouldNotBeNull().Length).Order().ShouldBe(archive.Lengths.Order());
            },
            iter: 200);

    private static Gen<(byte[] Content, int[] Lengths)> Nested(int levels)
    {
        var file = Gen.Int[1, 3000].Select(static length => (Content: Text(new string('x', length)), Lengths: (int[])[length]));
        var inner = levels == 0 ? file : Gen.Frequency((3, file), (1, Nested(levels - 1)));
        return from files in inner.Array[1, 8]
               from way in Gen.Int[0, 3]
               select (Pack(way, [.. files.Select(static (one, i) => (Name(i), one.Content))]), files.SelectMany(static one => one.Lengths).ToArray());
    }

    private static byte[] Pack(int way, (string, byte[])[] files) => way switch
    {
        0 => Zip(files),
        1 => Zip(CompressionLevel.NoCompression, files),
        2 => Tar(files),
        _ => Gzip(Tar(files)),
    };

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"lib {number:x}");

    private static Walked InTime(Func<Walked> walk)
    {
        var watch = Stopwatch.StartNew();
        var walked = walk();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        return walked;
    }
}
