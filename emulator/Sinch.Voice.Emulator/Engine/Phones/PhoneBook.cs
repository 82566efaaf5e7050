namespace Sinch.Voice.Emulator.Engine;

/// <summary>The phones by address. A leading plus, spaces and the case make no difference.</summary>
internal sealed class PhoneBook
{
    private readonly Dictionary<string, Phone> _phones = new(StringComparer.OrdinalIgnoreCase);

    public Phone Get(string address)
    {
        var key = Normalize(address);
        if (!_phones.TryGetValue(key, out var phone))
        {
            _phones.Add(key, phone = new Phone(address));
            phone.Behavior = TestNumbers.Find(key) ?? PhoneBehavior.Manual;
        }

        return phone;
    }

    private static string Normalize(string address) => address.TrimStart('+').Replace(" ", string.Empty, StringComparison.Ordinal);
}
