using System.ComponentModel;
using System.Diagnostics;

namespace Sinch.Voice.Emulator.Tool.Running;

/// <summary>Opens pages in the user's browser.</summary>
internal static class Browser
{
    /// <summary>Opens a page.</summary>
    /// <returns><see langword="false"/> if there is nothing to open it with; otherwise, <see langword="true"/>.</returns>
    public static bool TryOpen(Uri page)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [page.AbsoluteUri]);
        try
        {
            using var process = Process.Start(start);
            return true;
        }
        catch (Exception exception) when (exception is Win32Exception or FileNotFoundException)
        {
            return false;
        }
    }
}
