using System.IO.MemoryMappedFiles;
using System.Text;

namespace Sinch.Voice.Fuzz.Campaigns;

/// <summary>
/// Keeps the seeds of the cases that are being checked in a file, which outlives the process: nothing else is left to say what a stack
/// overflow came from.
/// </summary>
internal sealed class CasesUnderWay : IDisposable
{
    private const int SlotLength = 32;

    private readonly string _path;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public CasesUnderWay(string fuzzer, int slots)
    {
        _path = PathOf(fuzzer);
        _file = MemoryMappedFile.CreateFromFile(_path, FileMode.Create, mapName: null, slots * SlotLength);
        _view = _file.CreateViewAccessor();
    }

    /// <summary>The seeds that a process that died has left behind.</summary>
    public static IReadOnlyList<string> LeftBehind(string fuzzer)
        => File.Exists(PathOf(fuzzer)) ? File.ReadAllText(PathOf(fuzzer)).Split(['\0', ' '], StringSplitOptions.RemoveEmptyEntries) : [];

    public void Set(int slot, string seed)
        => _view.WriteArray(slot * SlotLength, Encoding.ASCII.GetBytes(seed.PadRight(SlotLength)), 0, SlotLength);

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
        File.Delete(_path);
    }

    private static string PathOf(string fuzzer) => Path.Combine(AppContext.BaseDirectory, $"{fuzzer}.underway");
}
