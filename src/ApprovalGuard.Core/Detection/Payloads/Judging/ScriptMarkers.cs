namespace ApprovalGuard.Detection.Payloads.Judging;

/// <summary>Statements of the languages in which payloads are written; each from its language's own reference.</summary>
internal static class ScriptMarkers
{
    /// <summary>The markers.</summary>
    public static IEnumerable<Marker> All { get; } =
    [
        .. Certain(MarkerPlace.Start, "#!/", "#! /"),
        .. Certain(MarkerPlace.Anywhere, "<?php", "<script"),
        .. Sure(MarkerPlace.Anywhere, "<?=", "<%@ page", "javascript:"),
        .. Sure(MarkerPlace.Word, "exec(", "eval(", "exec(\"", "exec('", "system(\"", "system('"),
        .. Weak(MarkerPlace.Word, "});", "();", "return;", " === ", " !== "),
        .. Faint(MarkerPlace.Statement, "for ", "while ", "if ", "return ", "class ", "import ", "from "),

        // Python
        .. Sure(MarkerPlace.Word, "__import__(", "os.system(", "os.popen(", "subprocess.", "socket.socket(", "urllib.request", "marshal.loads(", "b64decode(", "sys.exit(", "sys.stdout",
            "requests.get(", "requests.post(", "ctypes."),
        .. Sure(MarkerPlace.Statement, "import os", "import sys", "import socket", "import base64", "import subprocess", "import requests", "import urllib", "import ctypes", "from os import",
            "print(\"", "print('", "print(f", "def main(", "print (\""),
        .. Weak(MarkerPlace.Statement, "def ", "print(", "with open(", "try:", "except", "elif ", "else:"),
        .. Weak(MarkerPlace.Word, "lambda "),

        // JavaScript and TypeScript
        .. Sure(MarkerPlace.Word, "child_process", "require('", "require(\"", "process.env", "process.exit", "document.cookie", "document.write(", "document.createElement(", "XMLHttpRequest",
            "new Function(", "String.fromCharCode(", "atob(", "console.log(", "console.error(", "module.exports", "globalThis", "window.location", "localStorage", "addEventListener(",
            "WebAssembly.", "setTimeout(", "setInterval(", "fetch('", "fetch(\"", "fetch(`", "alert(", "new WebSocket(", "ActiveXObject", "importScripts("),
        .. Weak(MarkerPlace.Word, "function(", "function ", "function*", "=> ", "=>{", "async ", "await ", "typeof ", "prototype", "this."),
        .. Weak(MarkerPlace.Statement, "const ", "let ", "var "),

        // PHP
        .. Sure(MarkerPlace.Word, "system($", "shell_exec(", "passthru(", "proc_open(", "base64_decode(", "gzinflate(", "assert($", "file_put_contents(", "create_function(", "preg_replace(",
            "error_reporting("),
        .. Sure(MarkerPlace.Anywhere, "$_GET[", "$_POST[", "$_REQUEST[", "$_SERVER[", "$_COOKIE["),

        // Ruby, Perl, Lua
        .. Sure(MarkerPlace.Word, "IO.popen", "Kernel.exec", "Open3.", "Net::HTTP", "TCPSocket", "use strict;", "use warnings;", "use Socket", "os.execute(", "io.popen(", "loadstring("),
        .. Sure(MarkerPlace.Statement, "puts \"", "puts '", "require 'socket'", "print \"", "system \"", "system '", "my $", "local function "),

        // Java, C#, Go, C, Rust
        .. Sure(MarkerPlace.Word, "Runtime.getRuntime(", "ProcessBuilder", "System.out.print", "public static void main", "public class ", "Process.Start(", "Console.Write", "using System;",
            "Assembly.Load", "DllImport", "VirtualAlloc", "int main(", "package main", "fmt.Print", "exec.Command(", "std::process", "fn main(", "syscall.", "System.loadLibrary"),
        .. Sure(MarkerPlace.Statement, "#include <", "#include \""),

        // Visual Basic, batch, AppleScript
        .. Sure(MarkerPlace.Word, "CreateObject(", "WScript.", "MsgBox", "End Sub", "End Function", "Auto_Open", "AutoOpen", "do shell script").Select(AnyCase),
        .. Sure(MarkerPlace.Statement, "@echo ", "On Error Resume").Select(AnyCase),
        .. Faint(MarkerPlace.Statement, "Dim ", "Set ", "Sub ").Select(AnyCase),
    ];

    private static IEnumerable<Marker> Certain(MarkerPlace place, params string[] words) => words.Select(word => Marker.OfScript(word, Marker.Certain, place));

    private static IEnumerable<Marker> Sure(MarkerPlace place, params string[] words) => words.Select(word => Marker.OfScript(word, Marker.Sure, place));

    private static IEnumerable<Marker> Weak(MarkerPlace place, params string[] words) => words.Select(word => Marker.OfScript(word, Marker.Weak, place));

    private static IEnumerable<Marker> Faint(MarkerPlace place, params string[] words) => words.Select(word => Marker.OfScript(word, Marker.Faint, place));

    private static Marker AnyCase(Marker marker) => marker with { AnyCase = true };
}
